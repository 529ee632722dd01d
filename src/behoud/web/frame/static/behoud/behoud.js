// What the keyboard adds; every page reads and works without it.
(function () {
  "use strict";
  var place = -1;

  function rows() {
    return Array.prototype.slice.call(document.querySelectorAll("tr[data-row]"));
  }

  function writing(target) {
    return target.closest("input, textarea, select, [contenteditable]") !== null;
  }

  function move(step) {
    var all = rows();
    if (!all.length) { return; }
    place = Math.min(Math.max(place + step, 0), all.length - 1);
    all.forEach(function (row, at) { row.classList.toggle("at", at === place); });
    all[place].querySelector("a").focus();
  }

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || writing(event.target)) { return; }
    if (event.key === "/") {
      var find = document.getElementById("find");
      if (find) { event.preventDefault(); find.focus(); }
    } else if (event.key === "j") {
      move(1);
    } else if (event.key === "k") {
      move(-1);
    }
  });

  document.addEventListener("change", function (event) {
    var form = event.target.form;
    if (form && form.hasAttribute("data-at-once") && event.target.tagName === "SELECT") { form.requestSubmit(); }
  });
}());
