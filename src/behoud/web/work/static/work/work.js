// The queue by keyboard: n next, p the one before, o open, l log. All of it works by Tab as well.
(function () {
  "use strict";
  var place = -1;

  function items() {
    return Array.prototype.slice.call(document.querySelectorAll("[data-item]"));
  }

  function writing(target) {
    return target.closest("input, textarea, select, [contenteditable]") !== null;
  }

  function move(step) {
    var all = items();
    if (!all.length) { return; }
    var focused = all.findIndex(function (item) { return item.contains(document.activeElement); });
    place = Math.min(Math.max((focused === -1 ? place : focused) + step, 0), all.length - 1);
    all.forEach(function (item, at) { item.classList.toggle("at", at === place); });
    all[place].querySelector("[data-open]").focus();
    all[place].scrollIntoView({ block: "nearest" });
  }

  function here() {
    var all = items();
    var focused = all.filter(function (item) { return item.contains(document.activeElement); });
    return focused[0] || all[Math.max(place, 0)];
  }

  function log(item) {
    var details = item.querySelector("[data-log]").parentElement;
    details.open = true;
    details.querySelector("select").focus();
  }

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (event.key === "Escape" && here()) {
      here().querySelectorAll("details[open]").forEach(function (details) { details.open = false; });
      here().querySelector("[data-open]").focus();
      return;
    }
    if (writing(event.target) || !here()) { return; }
    if (event.key === "n" || event.key === "j") {
      move(1);
    } else if (event.key === "p" || event.key === "k") {
      move(-1);
    } else if (event.key === "o") {
      here().querySelector("[data-open]").click();
    } else if (event.key === "l") {
      event.preventDefault();
      log(here());
    }
  });
}());
