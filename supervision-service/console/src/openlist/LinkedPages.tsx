import { Empty } from '../page/Empty';
import { useLanguage } from '../words/language';
import { DutyCard, DutyUnits } from './DutyCard';
import { PageLink, Shown } from './Links';
import type { CategoryPage, DutyPage, StandardLine } from './openList';
import { StandardList } from './StandardList';

/** A category with the duties that cover it, each a link, and the standard of the hazard (REG-11n, REG-19). */
export function CategoryView({ page, standard = [] }: { readonly page: CategoryPage; readonly standard?: readonly StandardLine[] | undefined }) {
  const { say } = useLanguage();
  return (
    <section aria-labelledby="category">
      <h2 id="category">
        {say('openCategory')} <Shown of={page.category} />
      </h2>
      <p className="quiet">{say('openRevision', { revision: page.revision })}</p>
      <h2>{say('openDuties')}</h2>
      {page.duties.length === 0 && <Empty title={say('openNobody')} what={say('openNobodyWhat')} />}
      {page.duties.map((duty) => (
        <DutyCard key={duty.code} duty={duty} />
      ))}
      {standard.length > 0 && <StandardList of={standard} />}
    </section>
  );
}

/** A duty with the categories that it covers, each a link (REG-11n). */
export function DutyView({ page }: { readonly page: DutyPage }) {
  const { say } = useLanguage();
  const { duty, categories } = page;
  return (
    <section aria-labelledby="duty">
      <h2 id="duty">
        {say('openDuty')} <Shown of={{ code: duty.code, name: duty.title }} />
      </h2>
      <p className="quiet">{say('openRevision', { revision: page.revision })}</p>
      <article className="open-card">
        <DutyUnits duty={duty} />
      </article>
      <h2>{say('openCategories')}</h2>
      {categories.length === 0 ? (
        <Empty title={say('openNoCategories')} what={say('openNoCategoriesWhat')} />
      ) : (
        <ul className="open-links">
          {categories.map((category) => (
            <li key={category.code}>
              <PageLink to="category" of={category} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
