/** Devices with a name that is the same in every language. */
const brands = ['iPhone', 'iPad', 'Mac', 'Chromebook'] as const;
type Brand = (typeof brands)[number];

/** What a passkey lies on, as far as a browser tells. */
export type Device = Brand | 'android' | 'androidTablet' | 'windows' | 'linux' | 'other';

export function isBrand(device: Device): device is Brand {
  return brands.some((brand) => brand === device);
}

/** In this order: an Android also says Linux, and an iPhone says that it is like a Mac. */
const signs: readonly (readonly [sign: RegExp, device: Device])[] = [
  [/iPhone/u, 'iPhone'],
  [/iPad/u, 'iPad'],
  [/Android.*Mobile/u, 'android'],
  [/Android/u, 'androidTablet'],
  [/CrOS/u, 'Chromebook'],
  [/Windows/u, 'windows'],
  [/Macintosh/u, 'Mac'],
  [/Linux/u, 'linux'],
];

/** An iPad says that it is a Macintosh, but no Macintosh is touched by several fingers. */
export function deviceOf(userAgent: string, touchPoints: number): Device {
  const device = signs.find(([sign]) => sign.test(userAgent))?.[1] ?? 'other';
  return device === 'Mac' && touchPoints > 1 ? 'iPad' : device;
}

/** The name itself, or with the first number that makes it another one: "iPhone 2". */
export function distinctName(name: string, taken: readonly string[]): string {
  let found = name;
  for (let number = 2; taken.includes(found); number++) found = `${name} ${number}`;
  return found;
}
