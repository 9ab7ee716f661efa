import { CopyWords } from '../../ui/CopyWords.tsx';

/** Words that were written and cannot be confirmed any more: they can still be copied. */
export function KeptWords({ words }: { readonly words: string }) {
  if (words.trim() === '') return null;
  return (
    <div className="said-why">
      <p className="written">{words}</p>
      <CopyWords words={words} />
    </div>
  );
}
