import { Named } from '../names/Pieces';
import type { Named as NamedCode } from './openList';
import { addressOf } from './place';

interface Props {
  readonly to: 'category' | 'duty';
  readonly of: NamedCode;
}

/** A link to the page of a category or a duty. */
export function PageLink({ to, of }: Props) {
  return (
    <a href={addressOf({ page: to, code: of.code }, import.meta.env.BASE_URL)}>
      <Named name={of.name} code={of.code} />
    </a>
  );
}

/** A name with its code. */
export function Shown({ of }: { readonly of: NamedCode }) {
  return <Named name={of.name} code={of.code} />;
}
