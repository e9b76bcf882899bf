import { type FactLine, factLines, revisionOf } from '../format/facts';
import { Pieces } from '../names/Pieces';
import { useNames } from '../names/useNames';
import { plainText } from '../words/codes';
import { useLanguage } from '../words/language';

/** The longest text of a column, in half widths; a Chinese character takes two. */
const longest = 28;

function widthOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);
}

interface Props {
  readonly fact: Readonly<Record<string, unknown>>;
  /** The revision whose names are shown, if the fact itself names none. */
  readonly revision?: number | undefined;
}

/** Shows a fact as lines with labels. */
export function FactList({ fact, revision }: Props) {
  const { language } = useLanguage();
  const decidedBy = revisionOf(fact) ?? revision;
  const nameOf = useNames(decidedBy);
  const between = language === 'zh' ? '、' : ', ';
  /** Whether a line needs its own row: long texts and nested values do. */
  const needsRow = ({ pieces, depth }: FactLine) =>
    depth > 0 || pieces.length === 0 || widthOf(pieces.map((piece) => plainText(piece, nameOf)).join(between)) > longest;
  return (
    <dl className="facts">
      {factLines(fact, language).map((line) => (
        <div key={line.path} className={`fact fact-depth-${Math.min(line.depth, 3)}${needsRow(line) ? ' fact-row' : ''}`}>
          <dt>
            <Pieces of={[line.label]} />
          </dt>
          <dd>
            <Pieces of={line.pieces} revision={decidedBy} between={line.isList ? between : ''} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
