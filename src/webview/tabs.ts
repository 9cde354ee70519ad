import { element } from "./dom";

/** What a row of tabs needs. */
export interface Tabs {
  /** Start of the elements' ids. */
  readonly name: string;
  readonly label: string;
  readonly titles: readonly string[];
  readonly selected: number;
  /** Builds a panel; asked for once, when it is first opened. */
  readonly panel: (index: number) => HTMLElement;
  readonly onSelect: (index: number) => void;
}

/** Tabs by the ARIA pattern: arrow keys, Home and End move, one stop of the tab key. One title alone needs no tabs. */
export function tabList(tabs: Tabs): HTMLElement[] {
  if (tabs.titles.length === 1) return [tabs.panel(0)];
  const list = element("div", { role: "tablist", class: "tabs", "aria-label": tabs.label });
  const panels = tabs.titles.map((_, index) =>
    element("div", { role: "tabpanel", id: `${tabs.name}-panel-${index}`, "aria-labelledby": `${tabs.name}-tab-${index}` }));
  const buttons = tabs.titles.map((title, index) =>
    element("button", { type: "button", role: "tab", id: `${tabs.name}-tab-${index}`, "aria-controls": `${tabs.name}-panel-${index}` }, title));
  const select = (chosen: number): void => {
    buttons.forEach((button, index) => {
      button.setAttribute("aria-selected", String(index === chosen));
      button.tabIndex = index === chosen ? 0 : -1;
    });
    panels.forEach((panel, index) => {
      panel.hidden = index !== chosen;
      if (index === chosen && !panel.hasChildNodes()) panel.append(tabs.panel(index));
    });
  };
  buttons.forEach((button, index) => button.addEventListener("click", () => {
    select(index);
    tabs.onSelect(index);
  }));
  list.addEventListener("keydown", (event) => {
    const next = moved(event.key, buttons.findIndex((button) => button === document.activeElement), buttons.length);
    if (next === undefined) return;
    event.preventDefault();
    select(next);
    buttons[next]?.focus();
    tabs.onSelect(next);
  });
  list.append(...buttons);
  select(tabs.selected);
  return [list, ...panels];
}

const moves: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index - 1 + count) % count,
  ArrowUp: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

function moved(key: string, index: number, count: number): number | undefined {
  return index < 0 || !Object.hasOwn(moves, key) ? undefined : moves[key]?.(index, count);
}
