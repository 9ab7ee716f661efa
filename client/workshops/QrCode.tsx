import { encode } from 'uqr';

/** An address that a phone reads from afar: dark on white in every theme. */
export function QrCode({ holds, name }: { readonly holds: string; readonly name: string }) {
  const { data, size } = encode(holds, { ecc: 'M', border: 1 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg role="img" aria-label={name} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}
