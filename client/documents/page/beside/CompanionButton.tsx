import { Icon } from '../../../ui/Icon.tsx';
import type { CompanionActs } from '../companion.ts';

/** Opens what stands beside the text, where the page is too narrow for a rail and too wide for a dock. */
export function CompanionButton({ acts }: { readonly acts: CompanionActs }) {
  return (
    <button type="button" className="btn sm companion-button" onClick={acts.open}>
      <Icon name="chat" />
      {acts.dockWords}
    </button>
  );
}
