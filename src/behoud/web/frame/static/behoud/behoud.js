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
    all[place].querySelector("th a, a").focus();
    if (panel() && panel().firstElementChild) { beside(all[place]); }
  }

  // One customer beside the list: a click opens it there, where there is room; the address says so.
  function panel() { return document.getElementById("panel"); }

  function remember(customer) {
    var address = new URL(window.location.href);
    if (customer) { address.searchParams.set("panel", customer); } else { address.searchParams.delete("panel"); }
    window.history.replaceState(window.history.state, "", address);
  }

  function beside(row) {
    if (!panel() || !window.htmx || window.innerWidth < 1061) { return false; }
    place = rows().indexOf(row);
    rows().forEach(function (one) { one.classList.toggle("at", one === row); });
    window.htmx.ajax("GET", row.dataset.panel, { target: "#panel", swap: "innerHTML" });
    panel().closest(".listing").classList.add("opened");
    remember(row.dataset.address);
    return true;
  }

  function shut() {
    if (!panel() || !panel().firstElementChild) { return false; }
    panel().replaceChildren();
    panel().closest(".listing").classList.remove("opened");
    remember("");
    var at = rows()[place];
    if (at) { at.querySelector("th a").focus(); }
    return true;
  }

  document.addEventListener("click", function (event) {
    var mouse = event.detail > 0 && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!mouse) { return; }
    if (event.target.closest("[data-close]")) { if (shut()) { event.preventDefault(); } return; }
    var row = event.target.closest("tr[data-panel]");
    if (row && !event.target.closest("input, label, button") && beside(row)) { event.preventDefault(); }
  });

  function folded() {
    var menu = document.querySelector("details.person[open]");
    if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
    return menu !== null;
  }

  function letter(key) {
    var row = rows()[place];
    if (key === "x" && row && row.querySelector(".pick input")) { row.querySelector(".pick input").click(); }
    if (key === "o" && row && row.dataset.panel) { beside(row); }
  }

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && !folded() && !writing(event.target)) { shut(); }
    if (event.ctrlKey || event.metaKey || event.altKey || writing(event.target)) { return; }
    if (event.key === "/") {
      var find = document.getElementById("find");
      if (find) { event.preventDefault(); find.focus(); }
    } else if (event.key === "j") {
      move(1);
    } else if (event.key === "k") {
      move(-1);
    } else {
      letter(event.key);
    }
  });

  // On a phone the bar below holds more than fits: what one looks at stands in sight.
  var here = document.querySelector(".rail [aria-current]");
  if (here && window.innerWidth <= 720) { here.closest(".rail").scrollLeft = here.offsetLeft - window.innerWidth / 2 + 32; }

  document.addEventListener("change", function (event) {
    var form = event.target.form;
    if (form && form.hasAttribute("data-at-once") && event.target.tagName === "SELECT") { form.requestSubmit(); }
  });
}());
