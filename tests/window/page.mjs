// What is looked up inside the page. The functions are sent there as text, so each stands alone.

/** The visible elements with a role and an accessible name, as a person with a screen reader would ask for them. */
export const find = function ({ role, name, container }) {
  const selectors = {
    button: "button, [role=button], input[type=submit], summary",
    link: "a[href], [role=link]",
    textbox: "textarea, input:not([type]), input[type=text], input[type=search], input[type=email], [role=textbox], [role=searchbox], [contenteditable=true]",
    spinbutton: "input[type=number], [role=spinbutton], input[inputmode=numeric]",
    combobox: "[role=combobox], select, button[aria-haspopup=listbox]",
    checkbox: "input[type=checkbox], [role=checkbox]",
    radio: "input[type=radio], [role=radio]",
    switch: "[role=switch], input[role=switch]",
    heading: "h1, h2, h3, h4, h5, h6, [role=heading]",
    row: "tr, [role=row]",
    cell: "td, [role=gridcell], [role=cell]",
    listitem: "li, [role=listitem]",
    list: "ul, ol, [role=list]",
    table: "table, [role=table], [role=grid]",
    img: "img, [role=img], svg[aria-label]",
    navigation: "nav, [role=navigation]",
    main: "main, [role=main]",
    region: "section, [role=region]",
    group: "fieldset, [role=group]",
    article: "article, [role=article]",
    form: "form, [role=form]",
    dialog: "dialog, [role=dialog], [role=alertdialog]",
    node: "[role=treeitem][id^=canvas-]",
    testid: "[data-testid]",
  };
  const text = (node) => node.textContent.replace(/\s+/g, " ").trim();
  const named = (element) => {
    if (role === "testid") return element.dataset.testid;
    const by = element.getAttribute("aria-labelledby");
    if (by) return by.split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean).map((n) => n.getAttribute("aria-label") ?? text(n)).join(" ").trim();
    const label = element.getAttribute("aria-label");
    if (label) return label.trim();
    if (element.labels?.length) return [...element.labels].map(text).join(" ").trim();
    if (role === "img") return (element.getAttribute("alt") ?? element.querySelector("title")?.textContent ?? "").trim();
    if (role === "group") return text(element.querySelector("legend") ?? element);
    if (role === "region" || role === "article" || role === "dialog") {
      const heading = element.querySelector("h1, h2, h3, h4");
      return heading ? text(heading) : "";
    }
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName)) return (element.placeholder || element.title || "").trim();
    return text(element) || (element.title ?? "").trim();
  };
  const fits = (wanted, got) =>
    wanted === undefined || wanted === null || (typeof wanted === "string" ? got === wanted : new RegExp(wanted.source, wanted.flags).test(got));
  const shown = (element) => {
    const style = getComputedStyle(element);
    if (style.visibility === "hidden" || element.closest("[aria-hidden=true], [inert], [hidden]")) return false;
    // The box itself is hidden behind a drawn one; its label shows.
    const hidden = element.matches("input[type=radio], input[type=checkbox]");
    return hidden || element.getClientRects().length > 0;
  };
  const all = (role_, name_, inside) =>
    [...inside.querySelectorAll(selectors[role_] ?? `[role=${role_}]`)].filter((e) => shown(e) && fits(name_, named(e)));
  const pressable = (e) => (/^(checkbox|radio|switch)$/.test(role) ? (e.closest("label") ?? e) : e);
  if (!container) return all(role, name, document).map(pressable);
  const wanted = role;
  role = container.role;
  const places = all(container.role, container.name, document);
  role = wanted;
  return places.flatMap((place) => all(wanted, name, place)).map(pressable);
}.toString();

/** The text a person sees, with the values of the fields. */
export const visibleText = function () {
  const fields = [...document.querySelectorAll("input, textarea")].filter((e) => e.getClientRects().length && e.value).map((e) => e.value);
  return [document.body?.innerText ?? "", ...fields].join("\n").replace(/\n{2,}/g, "\n");
}.toString();
