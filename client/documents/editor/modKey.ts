/** How the key for commands is called on this machine's keyboard. */
export const modKey = /Mac|iPhone|iPad/u.test(navigator.platform) ? '⌘' : 'Ctrl';
