
"use strict";
addEventListener("DOMContentLoaded", () => {
  const panel = document.querySelector("aside");
  const back = document.getElementById("back");
  const cards = [...document.querySelectorAll(".card")];
  const pieces = [...document.querySelectorAll("article [data-on]")];
  const numbers = (piece, name) => piece.dataset[name].split(" ");

  /* Marks the first of the claims in the text, and opens the cards of all of them. */
  function pick(claims, narrowed) {
    for (const piece of pieces) {
      piece.classList.toggle("on", numbers(piece, "on").includes(claims[0]));
    }
    for (const card of cards) {
      const picked = claims.includes(card.dataset.claim);
      card.classList.toggle("picked", picked);
      card.style.order = narrowed ? claims.indexOf(card.dataset.claim) : 0;
      if (picked) {
        card.firstElementChild.open = true;
      } else if (claims.length) {
        card.firstElementChild.open = false;
      }
    }
    panel.classList.toggle("narrowed", narrowed);
    back.hidden = !narrowed;
    back.textContent = "All " + cards.length + " claims";
  }

  function clear() {
    const last = document.querySelector(".card.picked");
    pick([], false);
    history.replaceState(null, "", location.pathname + location.search);
    if (last) last.scrollIntoView({block: "nearest"});
  }

  function showText(claim) {
    const piece = pieces.find((one) =>
      one.dataset.claims !== undefined ? numbers(one, "claims").includes(claim) : false);
    if (piece) {
      const box = piece.getBoundingClientRect();
      const view = piece.closest("article").getBoundingClientRect();
      if (box.top < view.top || box.bottom > view.bottom) piece.scrollIntoView({block: "center"});
    }
  }

  function remember(card) {
    history.replaceState(null, "", "#" + encodeURIComponent(card.querySelector("dl").id));
  }

  document.querySelector("article").addEventListener("click", (event) => {
    const piece = event.target.closest("[data-claims]");
    if (!piece) return;
    event.preventDefault();
    const claims = numbers(piece, "claims");
    pick(claims, true);
    remember(cards[claims[0]]);
    panel.scrollTop = 0;
  });

  for (const card of cards) {
    card.querySelector("summary").addEventListener("click", (event) => {
      const picked = card.classList.contains("picked");
      if (picked) return;
      event.preventDefault();
      pick([card.dataset.claim], false);
      remember(card);
      showText(card.dataset.claim);
    });
  }

  function follow() {
    const id = decodeURIComponent(location.hash.slice(1)).replace(/^at-/, "");
    const target = id ? document.getElementById(id) : null;
    const card = target ? target.closest(".card") : null;
    if (!card) return;
    pick([card.dataset.claim], false);
    card.scrollIntoView({block: "start"});
    showText(card.dataset.claim);
  }

  panel.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link) return;
    event.preventDefault();
    history.replaceState(null, "", link.getAttribute("href"));
    follow();
  });
  back.addEventListener("click", clear);
  addEventListener("keydown", (event) => { if (event.key === "Escape") clear(); });
  addEventListener("hashchange", follow);
  follow();
});
