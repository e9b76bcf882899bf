import { useLanguage } from '../words/language';
import { Fact } from './DutyFacts';
import { Shown } from './Links';
import type { StationService } from './openList';

/** The services at community stations: department, place, hours and papers (REG-19). */
export function StationList({ of }: { readonly of: readonly StationService[] }) {
  const { say } = useLanguage();
  return (
    <>
      <h2>{say('openStations')}</h2>
      {of.map((line) => (
        <article key={line.code} className="open-card">
          <h3>
            <Shown of={{ code: line.code, name: line.service }} />
          </h3>
          <dl>
            <Fact label={say('openDepartment')}>
              <Shown of={{ code: line.department, name: line.departmentName }} />
            </Fact>
            <Fact label={say('openStationPlace')}>
              <span lang="zh-CN">{line.place}</span>
            </Fact>
            <Fact label={say('openHours')}>
              <span lang="zh-CN">{line.hours}</span>
            </Fact>
            <Fact label={say('openPapers')}>
              {line.papers.length === 0 ? (
                say('openNoPapers')
              ) : (
                <ul lang="zh-CN">
                  {line.papers.map((paper) => (
                    <li key={paper}>{paper}</li>
                  ))}
                </ul>
              )}
            </Fact>
            <Fact label={say('openStationArea')}>
              {line.area ? <Shown of={{ code: line.area, name: line.areaName ?? line.area }} /> : say('openAllStations')}
            </Fact>
          </dl>
        </article>
      ))}
    </>
  );
}
