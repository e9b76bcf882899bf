import { Button, Input, Space } from 'antd';
import { type FormEvent, useState } from 'react';
import { useLanguage } from '../words/language';
import { readCaseNumber } from './caseNumber';
import { openCase } from './openCase';

/** Opens a case by its number, which the reader types or pastes. */
export function OpenCaseBox() {
  const { say } = useLanguage();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const open = (event: FormEvent) => {
    event.preventDefault();
    const number = readCaseNumber(typed);
    setWrong(number === undefined);
    if (number !== undefined) {
      openCase(number);
    }
  };
  return (
    <form className="open-case" role="search" onSubmit={open}>
      <Space.Compact block>
        <Input
          aria-label={say('caseNumber')}
          aria-invalid={wrong}
          aria-describedby={wrong ? 'open-case-wrong' : undefined}
          placeholder={say('caseNumberHint')}
          status={wrong ? 'error' : ''}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setWrong(false);
          }}
        />
        <Button type="primary" htmlType="submit">
          {say('openCase')}
        </Button>
      </Space.Compact>
      {wrong && (
        <p id="open-case-wrong" role="alert" className="open-case-wrong">
          {say('caseNumberWrong')}
        </p>
      )}
    </form>
  );
}
