import { Fragment } from 'react';
import type { NameKind, Piece } from '../words/codes';
import { useNames } from './useNames';
import './names.css';

interface NamedProps {
  readonly name: string | undefined;
  readonly code: string;
}

/** A name with its code. Names come from the district and stay in its language. */
export function Named({ name, code }: NamedProps) {
  return (
    <span className="named" lang="zh-CN" title={name === undefined ? code : `${name} ${code}`}>
      {name !== undefined && `${name} `}
      <code>{code}</code>
    </span>
  );
}

interface CodedProps {
  readonly kind: NameKind;
  readonly code: string;
  readonly revision: number | undefined;
}

function Coded({ kind, code, revision }: CodedProps) {
  return <Named name={useNames(revision)(kind, code)} code={code} />;
}

interface Props {
  readonly of: readonly Piece[];
  /** The revision whose names are shown; undefined for the revision in force. */
  readonly revision?: number | undefined;
  /** The text between two pieces. */
  readonly between?: string;
}

/** Shows pieces: words of the page, codes with their names, and texts of people, whose language is unknown. */
export function Pieces({ of, revision, between = '' }: Props) {
  const shown = (piece: Piece) => {
    switch (piece.as) {
      case 'word':
        return piece.text;
      case 'code':
        return <code>{piece.text}</code>;
      case 'text':
        return <span lang="">{piece.text}</span>;
      default:
        return <Coded kind={piece.as} code={piece.code} revision={revision} />;
    }
  };
  return of.map((piece, at) => (
    <Fragment key={at}>
      {at > 0 && between}
      {shown(piece)}
    </Fragment>
  ));
}
