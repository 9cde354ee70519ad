/** Lets the keyboard reach an element that is wider than its place: only then is it a stop of the tab key. */
export function keepScrollable(target: HTMLElement, signal: AbortSignal): void {
  target.classList.add("scrollable");
  const check = (): void => {
    const overflows = target.scrollWidth > target.clientWidth + 1;
    if (overflows) target.tabIndex = 0;
    else target.removeAttribute("tabindex");
  };
  const observer = new ResizeObserver(check);
  observer.observe(target);
  signal.addEventListener("abort", () => observer.disconnect());
}
