import { factLines } from '../format/facts';
import { useLanguage } from '../words/language';

/** What a column holds, in half widths: a Chinese character takes two. */
const longest = 28;

function widthOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);
}

/** Long texts, and whatever lies inside something else, take a row of their own. */
function needsRow(text: string, depth: number): boolean {
  return depth > 0 || text === '' || widthOf(text) > longest;
}

/** A fact as labelled lines. */
export function FactList({ fact }: { readonly fact: Readonly<Record<string, unknown>> }) {
  const { say, language } = useLanguage();
  const lines = factLines(fact, { language, yes: say('yes'), no: say('no') });
  return (
    <dl className="facts">
      {lines.map(({ path, label, text, depth }) => (
        <div key={path} className={`fact fact-depth-${Math.min(depth, 3)}${needsRow(text, depth) ? ' fact-row' : ''}`}>
          <dt title={path}>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
