"use strict";
(() => {
  const root = document.documentElement;
  const data = JSON.parse(document.getElementById("evidence-data").textContent);
  const card = document.getElementById("card");
  const dialog = document.getElementById("evidence");
  const title = document.getElementById("evidence-title");
  const list = dialog.querySelector(".list");
  const OPENERS = "[data-e], a[href^='#e-']";
  root.classList.add("js");

  /** An element with a class and a text; texts are only ever set as text. */
  function make(tag, name, text) {
    const element = document.createElement(tag);
    if (name) element.className = name;
    if (text) element.textContent = text;
    return element;
  }

  function numberOf(opener) {
    return opener.dataset.e || opener.getAttribute("href").slice(3);
  }

  /** How a number came about: of this button, else of all numbers on this evidence. */
  function methods(entry, opener) {
    const how = opener && opener.dataset.how;
    return (how ? [Number(how)] : entry.how).map((index) => data.methods[index]);
  }

  /** The words themselves, or a link to the page on which they were read. */
  function drawQuote(words) {
    const quote = make("blockquote");
    quote.lang = "";
    quote.dir = "auto";
    if (/^https?:\/\/\S+$/.test(words)) {
      const link = make("a", "", words);
      link.href = words;
      link.rel = "noreferrer";
      link.target = "_blank";
      quote.append(link);
    } else quote.append(words);
    return quote;
  }

  function drawItem(item) {
    const line = make("li");
    if (item.source) line.append(make("p", "source", item.source));
    if (item.quote) {
      line.append(drawQuote(item.quote));
    }
    if (item.note) line.append(make("p", "remark", item.note));
    return line;
  }

  function drawItems(indexes) {
    const items = make("ol", "items");
    items.append(...indexes.map((index) => drawItem(data.items[index])));
    return items;
  }

  function draw(entry, opener, shown) {
    const parts = methods(entry, opener).map((how) => make("p", "how", how));
    if (entry.why) parts.push(make("p", "why", entry.why));
    else parts.push(make("p", "count", entry.count));
    if (entry.items.length) parts.push(drawItems(entry.items.slice(0, shown)));
    return parts;
  }

  /* The card: on hover and on keyboard focus. */
  let timer = 0;
  let described = null;

  function hideCard() {
    clearTimeout(timer);
    card.hidden = true;
    if (described) described.removeAttribute("aria-describedby");
    described = null;
  }

  function showCard(opener) {
    const entry = data.evidence[numberOf(opener)];
    hideCard();
    if (!entry || dialog.open) return;
    card.replaceChildren(make("p", "head", entry.title), ...draw(entry, opener, 3));
    if (entry.more) card.append(make("p", "more", entry.more));
    card.append(make("p", "hint", data.words.open));
    card.hidden = false;
    card.style.maxHeight = "";
    described = opener;
    opener.setAttribute("aria-describedby", "card");
    place(opener.getBoundingClientRect());
  }

  function place(box) {
    const room = root.clientWidth - card.offsetWidth - 8;
    const middle = box.left + (box.width - card.offsetWidth) / 2;
    const above = box.top - 16;
    const below = root.clientHeight - box.bottom - 16;
    const under = card.offsetHeight <= below || below >= above;
    card.style.maxHeight = `${under ? below : above}px`;
    const top = under ? box.bottom + 8 : box.top - card.offsetHeight - 8;
    card.style.left = `${window.scrollX + Math.max(8, Math.min(room, middle))}px`;
    card.style.top = `${window.scrollY + top}px`;
  }

  function later(action, delay) {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  }

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const opener = event.target.closest(OPENERS);
    if (opener && opener !== described) later(() => showCard(opener), 120);
    else if (opener || card.contains(event.target)) clearTimeout(timer);
    else if (!card.hidden || timer) later(hideCard, 200);
  });
  document.addEventListener("focusin", (event) => {
    const opener = event.target.closest(OPENERS);
    if (opener && opener.matches(":focus-visible")) showCard(opener);
    else hideCard();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hideCard();
  });

  /* The whole list: a number sets the address, and the address opens the list. */
  let pressed = null;

  function openList() {
    const found = /^#e-(\d+)$/.exec(location.hash);
    const entry = found && data.evidence[found[1]];
    if (!entry) {
      if (dialog.open) dialog.close();
      return;
    }
    hideCard();
    title.textContent = entry.title;
    list.replaceChildren(...draw(entry, pressed, entry.items.length));
    if (entry.left) list.append(make("p", "left", entry.left));
    if (!dialog.open) dialog.showModal();
    title.focus();
    list.scrollTop = 0;
  }

  document.addEventListener("click", (event) => {
    const opener = event.target.closest(OPENERS);
    if (!opener) return;
    pressed = opener;
    opener.focus({ preventScroll: true });
    const address = `#e-${numberOf(opener)}`;
    event.preventDefault();
    if (location.hash === address) openList();
    else location.hash = address;
  });
  dialog.addEventListener("close", () => {
    if (location.hash.startsWith("#e-")) {
      try {
        history.replaceState(null, "", location.href.split("#")[0]);
      } catch {
        /* A page without an address of its own keeps the anchor. */
      }
    }
    if (pressed) pressed.focus({ preventScroll: true });
    pressed = null;
    hideCard();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest(".close")) dialog.close();
  });
  window.addEventListener("hashchange", openList);
  openList();

  /* Light and dark. */
  const theme = document.querySelector(".theme");
  const dark = window.matchMedia("(prefers-color-scheme: dark)");

  function remember(value) {
    try {
      if (value) localStorage.setItem("hamgara-theme", value);
      return localStorage.getItem("hamgara-theme");
    } catch {
      return value;
    }
  }

  function showTheme(value) {
    if (value) root.dataset.theme = value;
    const isDark = value ? value === "dark" : dark.matches;
    theme.setAttribute("aria-pressed", String(isDark));
  }

  theme.addEventListener("click", () => {
    const value = theme.getAttribute("aria-pressed") === "true" ? "light" : "dark";
    remember(value);
    showTheme(value);
  });
  dark.addEventListener("change", () => showTheme(remember()));
  showTheme(remember());

  /* Contents: folded on a phone, and the section in view is marked. */
  const contents = document.querySelector(".contents details");
  if (window.matchMedia("(max-width: 63.99rem)").matches) contents.open = false;
  const links = new Map(
    [...contents.querySelectorAll("a")].map((link) => [link.hash.slice(1), link]),
  );
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        for (const link of links.values()) link.removeAttribute("aria-current");
        links.get(target.id)?.setAttribute("aria-current", "true");
      }
    },
    { rootMargin: "-20% 0px -70% 0px" },
  );
  for (const section of document.querySelectorAll("main > section")) watcher.observe(section);
})();
