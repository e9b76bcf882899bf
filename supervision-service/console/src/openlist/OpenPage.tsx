import type { ReactNode } from 'react';
import mark from '../mark.svg';
import { LanguageSwitch } from '../words/LanguageSwitch';
import { useLanguage } from '../words/language';
import { AnswerList } from './AnswerList';
import { AskForm } from './AskForm';
import { CategoryView, DutyView } from './LinkedPages';
import { type CategoryPage, type DutyPage, type Named, openAddress, type OpenAnswers, type OpenPageOf, type StandardLine, type StationService } from './openList';
import { OpenProblem } from './OpenProblem';
import { addressOf, isComplete, type Place, type Question, queryOf } from './place';
import { type Asked, useOpen } from './useOpen';
import './openlist.css';

const home = import.meta.env.BASE_URL;
/** How many lines of a list the page shows at most. */
const most = '50';

function Waiting() {
  const { say } = useLanguage();
  return (
    <p className="quiet" role="status">
      {say('openWaiting')}
    </p>
  );
}

/** Shows an answer, a problem, or that the answer hasn't come yet. */
function Arriving<Answer>({ asked, show }: { readonly asked: Asked<Answer>; readonly show: (answer: Answer) => ReactNode }) {
  if (asked.problem !== undefined) {
    return <OpenProblem problem={asked.problem} onRetry={asked.reload} />;
  }
  return asked.answer === undefined ? <Waiting /> : show(asked.answer);
}

/** A code of an address with its name; the code alone until the name is known. */
function useNamed(list: 'areas' | 'categories', code: string | undefined): Named | undefined {
  const query = code === undefined ? undefined : new URLSearchParams({ word: code, limit: '50' });
  const { answer, problem } = useOpen<OpenPageOf<Named>>(query && `${openAddress}/${list}?${query}`);
  if (code === undefined || (answer === undefined && problem === undefined)) {
    return undefined;
  }
  return answer?.found.find((one) => one.code === code) ?? { code, name: code };
}

function QuestionPage({ question }: { readonly question: Question }) {
  const complete = isComplete(question);
  const asked = useOpen<OpenAnswers>(complete ? `${openAddress}/answers?${queryOf(question)}` : undefined);
  const area = useNamed('areas', asked.answer?.area ?? question.area);
  const category = useNamed('categories', question.category);
  const place = asked.answer?.area;
  const words = question.word && place ? new URLSearchParams({ word: question.word, area: place, limit: most }) : undefined;
  const stations = useOpen<{ readonly services: readonly StationService[] }>(words && `${openAddress}/station-services?${words}`);
  return (
    <>
      <AskForm key={`${area?.name} ${category?.name}`} question={question} area={question.area ? area : undefined} category={category} />
      {complete && <Arriving asked={asked} show={(found) => <AnswerList found={found} area={area ?? { code: found.area, name: found.area }} stations={stations.answer?.services} />} />}
    </>
  );
}

function CategoryOf({ code }: { readonly code: string }) {
  const asked = useOpen<CategoryPage>(`${openAddress}/categories/${encodeURIComponent(code)}`);
  const category = asked.answer?.category;
  const query = new URLSearchParams({ category: code, limit: most });
  const standard = useOpen<{ readonly lines: readonly StandardLine[] }>(category && `${openAddress}/standards?${query}`);
  return (
    <>
      <AskForm key={category?.name} question={{ category: code }} category={category} />
      <Arriving asked={asked} show={(page) => <CategoryView page={page} standard={standard.answer?.lines} />} />
    </>
  );
}

function DutyOf({ code }: { readonly code: string }) {
  const asked = useOpen<DutyPage>(`${openAddress}/duties/${encodeURIComponent(code)}`);
  return <Arriving asked={asked} show={(page) => <DutyView page={page} />} />;
}

function Shown({ place }: { readonly place: Place }) {
  switch (place.page) {
    case 'question':
      return <QuestionPage question={place.question} />;
    case 'category':
      return <CategoryOf code={place.code} />;
    case 'duty':
      return <DutyOf code={place.code} />;
  }
}

/** The public page: who answers for a matter at a place. It needs no sign-in and shows no person (REG-15). */
export default function OpenPage({ place }: { readonly place: Place }) {
  const { say } = useLanguage();
  return (
    <div className="open-page">
      <header className="open-head">
        <img src={mark} alt="" width={28} height={28} />
        <h1>
          {say('productName')} <span>{say('openTitle')}</span>
        </h1>
        <nav>
          <a href={addressOf({ page: 'question', question: {} }, home)}>{say('openNew')}</a>
          <a href={home}>{say('openStaff')}</a>
        </nav>
        <LanguageSwitch />
      </header>
      <main>
        <p className="open-intro">{say('openIntro')}</p>
        <Shown place={place} />
      </main>
    </div>
  );
}
