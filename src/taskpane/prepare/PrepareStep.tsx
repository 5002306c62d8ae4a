import { Button } from '@fluentui/react-components';
import { Suspense, useEffect, useRef, useState } from 'react';
import { prepareTexts } from '../../catalogue/prepare-texts';
import { Download } from '../feedback/Download';
import { ErrorNotice } from '../feedback/ErrorNotice';
import { Notice } from '../feedback/Notice';
import { usePaneState, useWorkspace } from '../workspace/context';
import { toPaneError } from '../workspace/errors';
import type { PaneError } from '../workspace/types';
import { Entered } from './Entered';
import { LazyReplaced } from './lazy';
import { makeTemplate } from './make-template';
import { openSample } from './open-sample';
import { PrepareView } from './PrepareView';

const { sample: words, questions: asked } = prepareTexts;

interface Props {
  /** Puts the blank form into the workbook. */
  readonly template?: () => Promise<void>;
  /** Opens the sample; its bytes where it cannot. */
  readonly sample?: () => Promise<Uint8Array | null>;
}

/** The step 準備; it looks at the workbook whenever a clerk comes to it. */
export function PrepareStep({ template = makeTemplate, sample = openSample }: Props) {
  const workspace = useWorkspace();
  const { preparation, running, error, answered, replaced } = usePaneState();
  const [making, setMaking] = useState(false);
  const [offered, setOffered] = useState<Uint8Array | null>(null);
  const [failed, setFailed] = useState<PaneError | null>(null);
  const entered = useRef(false);
  useEffect(() => {
    if (running !== null || error !== null || (entered.current && preparation !== null)) return;
    entered.current = true;
    void workspace.prepare();
  }, [running, error, preparation, workspace]);

  const carryOut = async (work: () => Promise<void>): Promise<void> => {
    setMaking(true);
    setFailed(null);
    setOffered(null);
    try {
      await work();
    } catch (cause) {
      setFailed(toPaneError(cause));
    } finally {
      setMaking(false);
    }
  };

  const insert = async (): Promise<void> => {
    await template();
    await workspace.prepare();
  };

  return (
    <>
      <Entered />
      {offered && (
        <Notice kind="info" onClose={() => setOffered(null)}>
          {words.offered} <Download bytes={offered} file={words.file} label={words.save} />
        </Notice>
      )}
      {answered && (
        <Notice kind="success">
          {answered.made !== null && asked.made(answered.made)}
          {asked.given(answered)}{' '}
          <Button
            size="small"
            disabledFocusable={running !== null}
            onClick={() => void workspace.takeAnswerBack()}
          >
            {asked.takeBack}
          </Button>
        </Notice>
      )}
      {replaced && (
        <Suspense fallback={null}>
          <LazyReplaced
            replaced={replaced}
            busy={running !== null}
            onUndo={() => void workspace.takeReplacementBack()}
          />
        </Suspense>
      )}
      {failed && <ErrorNotice error={failed} onClose={() => setFailed(null)} />}
      <PrepareView
        preparation={preparation}
        busy={making || running !== null}
        onReread={() => void workspace.prepare()}
        onGo={(place) => void workspace.goTo(place)}
        onMap={(choice) => void workspace.mapColumn(choice)}
        onUnmap={(choice) => void workspace.unmapColumn(choice)}
        onAnswer={(answer) => void workspace.answer(answer)}
        onReplace={(runs) => void workspace.replace(runs)}
        onTemplate={() => void carryOut(insert)}
        onSample={() => void carryOut(async () => setOffered(await sample()))}
      />
    </>
  );
}
