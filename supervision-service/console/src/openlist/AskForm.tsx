import { type FormEvent, useEffect, useState } from 'react';
import { getOpenJson } from '../http/call';
import { Problem } from '../http/problem';
import { Pieces } from '../names/Pieces';
import { sentencePieces } from '../words/codes';
import { useLanguage } from '../words/language';
import { endsWithCode, meaningOf, namedIn, offered, searchedFor } from './choosing';
import { Shown } from './Links';
import { type Named, openAddress, type OpenPageOf } from './openList';
import { OpenProblem } from './OpenProblem';
import { addressOf, type Question } from './place';

type List = 'categories' | 'areas';
type Fault =
  | { readonly is: 'matterMissing' | 'placeMissing' | 'hereFailed' }
  | { readonly is: 'placeUnknown'; readonly place: string }
  | { readonly is: 'placeSeveral'; readonly place: string; readonly areas: readonly Named[]; readonly asked: Question }
  | { readonly is: 'problem'; readonly problem: Problem };

const wordsOf = { matterMissing: 'openMatterMissing', placeMissing: 'openPlaceMissing', hereFailed: 'openHereFailed' } as const;
const most = 20;
const pauseMilliseconds = 300;

async function search(list: List, text: string, signal: AbortSignal): Promise<readonly Named[]> {
  const query = new URLSearchParams({ word: searchedFor(text), limit: String(most) });
  return (await getOpenJson<OpenPageOf<Named>>(`${openAddress}/${list}?${query}`, signal)).found;
}

/** The members that a field offers for its text. While the reader types, nothing is asked. */
function useOffers(list: List, text: string): readonly Named[] {
  const [offers, setOffers] = useState<readonly Named[]>([]);
  useEffect(() => {
    if (text.trim() === '') {
      return;
    }
    const stop = new AbortController();
    const timer = setTimeout(() => void search(list, text, stop.signal).then(setOffers, () => undefined), pauseMilliseconds);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [list, text]);
  return offers;
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  readonly offers: readonly Named[];
  readonly onText: (text: string) => void;
}

function Field({ id, label, hint, text, offers, onText }: FieldProps) {
  return (
    <label className="open-field" htmlFor={id}>
      <span>{label}</span>
      <input
        id={id}
        value={text}
        placeholder={hint}
        maxLength={100}
        autoComplete="off"
        list={`${id}-offers`}
        onChange={(event) => onText(event.target.value)}
      />
      <datalist id={`${id}-offers`} lang="zh-CN">
        {offers.map((one) => (
          <option key={one.code} value={offered(one)} />
        ))}
      </datalist>
    </label>
  );
}

function FaultNotice({ fault, onRetry }: { readonly fault: Fault; readonly onRetry: () => void }) {
  const { say } = useLanguage();
  switch (fault.is) {
    case 'problem':
      return <OpenProblem problem={fault.problem} onRetry={onRetry} />;
    case 'placeUnknown':
    case 'placeSeveral':
      return (
        <div role="alert" className="open-problem">
          <p>
            <Pieces
              of={sentencePieces(say(fault.is === 'placeUnknown' ? 'openPlaceUnknown' : 'openPlaceSeveral'), {
                place: { as: 'text', text: fault.place },
              })}
            />
          </p>
          {fault.is === 'placeSeveral' && (
            <ul className="open-links">
              {fault.areas.map((area) => (
                <li key={area.code}>
                  <a href={addressOf({ page: 'question', question: { ...fault.asked, area: area.code } }, import.meta.env.BASE_URL)}>
                    <Shown of={area} />
                  </a>
                </li>
              ))}
            </ul>
          )}
        </div>
      );
    default:
      return (
        <p role="alert" className="open-problem">
          {say(wordsOf[fault.is])}
        </p>
      );
  }
}

interface Props {
  readonly question: Question;
  /** The names of the category and the area of the question, if they are known. */
  readonly category?: Named | undefined;
  readonly area?: Named | undefined;
}

/** Asks what the matter is and where it is. The answer has its own address. */
export function AskForm({ question, category, area }: Props) {
  const { say } = useLanguage();
  const [matter, setMatter] = useState(category ? offered(category) : (question.word ?? question.category ?? ''));
  const [place, setPlace] = useState(area ? offered(area) : (question.area ?? ''));
  const [fault, setFault] = useState<Fault>();
  const categories = useOffers('categories', matter);
  const areas = useOffers('areas', place);
  const known = category ? [category, ...categories] : categories;

  // A reader may ask before the offers have come, so a text with a code is looked up once more.
  const matterAsked = async (): Promise<Question> => {
    const members = endsWithCode(matter) ? [...known, ...(await search('categories', matter, new AbortController().signal))] : known;
    const code = namedIn(matter, members);
    return code === undefined ? { word: matter.trim() } : { category: code };
  };
  const show = (asked: Question) => location.assign(addressOf({ page: 'question', question: asked }, import.meta.env.BASE_URL));
  const failed = (failure: unknown) => setFault({ is: 'problem', problem: failure instanceof Problem ? failure : new Problem(0) });
  const ask = async () => {
    if (matter.trim() === '' || place.trim() === '') {
      return setFault({ is: matter.trim() === '' ? 'matterMissing' : 'placeMissing' });
    }
    try {
      const asked = await matterAsked();
      const meaning = meaningOf(place, await search('areas', place, new AbortController().signal));
      if (meaning.is === 'one') {
        return show({ ...asked, area: meaning.code });
      }
      setFault(meaning.is === 'none' ? { is: 'placeUnknown', place } : { is: 'placeSeveral', place, areas: meaning.members, asked });
    } catch (failure) {
      failed(failure);
    }
  };
  const here = () => {
    if (matter.trim() === '') {
      return setFault({ is: 'matterMissing' });
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude } }) => {
        matterAsked().then((asked) => show({ ...asked, longitude: longitude.toFixed(6), latitude: latitude.toFixed(6) }), failed);
      },
      () => setFault({ is: 'hereFailed' }),
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void ask();
  };
  return (
    <form className="open-form" onSubmit={submit} role="search">
      <Field id="matter" label={say('openMatter')} hint={say('openMatterHint')} text={matter} offers={categories} onText={setMatter} />
      <Field id="place" label={say('openPlace')} hint={say('openPlaceHint')} text={place} offers={areas} onText={setPlace} />
      <div className="open-buttons">
        <button type="submit" className="open-ask">
          {say('openAsk')}
        </button>
        <button type="button" className="plain-button" onClick={here}>
          {say('openHere')}
        </button>
      </div>
      {fault !== undefined && <FaultNotice fault={fault} onRetry={() => void ask()} />}
    </form>
  );
}
