/** As the `ref` of what has just come onto the page: writing begins in its first field. */
export function focusWithin(element: HTMLElement | null): void {
  element
    ?.querySelector<HTMLElement>(':is(input, textarea, button):not([type=hidden], [tabindex="-1"])')
    ?.focus();
}
