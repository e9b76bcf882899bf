import { Pieces } from '../names/Pieces';
import { type Piece, readerPiece, sentencePieces, word } from '../words/codes';
import { type Speaker, useLanguage } from '../words/language';
import type { CaseEvent, ReaderState } from './answers';

/** The names of readers with a mark between two names, as pieces of a sentence. */
function names(readers: readonly ReaderState[], { language }: Speaker): readonly Piece[] {
  return readers.flatMap(({ reader }, at) => [...(at > 0 ? [word(language === 'zh' ? '、' : ', ')] : []), readerPiece(reader, language)]);
}

function sentence(template: string, readers: readonly Piece[]): readonly Piece[] {
  return sentencePieces(template, {}).flatMap((piece) => ('text' in piece && piece.text === 'readers' ? readers : [piece]));
}

interface Props {
  readonly event: CaseEvent;
  readonly readers: readonly ReaderState[];
}

/** Which readers of other services have applied an event, and which have not. An internal fact is sent to nobody. */
export function AppliedBy({ event, readers }: Props) {
  const speaker = useLanguage();
  const { say } = speaker;
  if (event.internal) {
    return <p className="step-applied">{say('loggedOnly')}</p>;
  }
  const done = readers.filter(({ sequence }) => sequence >= event.sequence);
  const open = readers.filter(({ sequence }) => sequence < event.sequence);
  return readers.length === 0 ? null : (
    <p className="step-applied">
      {done.length > 0 && <Pieces of={sentence(say('appliedBy'), names(done, speaker))} />}
      {open.length > 0 && (
        <span className="step-awaited">
          <Pieces of={sentence(say('awaitedBy'), names(open, speaker))} />
        </span>
      )}
    </p>
  );
}
