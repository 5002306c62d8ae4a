import { Button } from '@fluentui/react-components';
import { Suspense, useEffect, useRef, useState } from 'react';
import { prepareTexts } from '../../../catalogue/pane/prepare-texts';
import type { Destination } from '../../parts/destination';
import { Download } from '../../parts/Download';
import { ErrorNotice } from '../../parts/ErrorNotice';
import { Notice } from '../../parts/Notice';
import { useBusy, usePane, useWorkspace } from '../../workspace/context';
import { toPaneError } from '../../workspace/errors';
import type { PaneError } from '../../workspace/types';
import { Entered } from './questions/Entered';
import { LazyReplaced } from './lazy';
import { makeTemplate, templateFile } from './make-template';
import { openSample } from './open-sample';
import { PrepareView } from './PrepareView';

const { sample: sampleWords, template: templateWords, questions: asked } = prepareTexts;

/** A workbook that is to be saved as a file, and what is said of it. */
interface Offered {
  readonly bytes: Uint8Array;
  readonly said: string;
  readonly words: { readonly file: string; readonly save: string };
}

interface Props {
  /** Puts the blank form into the workbook. */
  readonly template?: () => Promise<void>;
  /** The blank form as a workbook of its own. */
  readonly blank?: () => Promise<Uint8Array>;
  readonly sample?: typeof openSample;
}

/** The step 準備; it looks at the workbook whenever a clerk comes to it. */
export function PrepareStep({ template = makeTemplate, blank = templateFile, sample = openSample }: Props) {
  const workspace = useWorkspace();
  const running = useBusy();
  const { preparation, error, answered, replaced } = usePane((state) => ({
    preparation: state.preparation,
    error: state.error,
    answered: state.answered,
    replaced: state.replaced,
  }));
  const [making, setMaking] = useState(false);
  const [offered, setOffered] = useState<Offered | null>(null);
  const [failed, setFailed] = useState<PaneError | null>(null);
  const entered = useRef(false);
  useEffect(() => {
    if (running || error !== null || (entered.current && preparation !== null)) return;
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

  const onTemplate = async (to: Destination): Promise<void> => {
    if (to === 'file')
      return setOffered({ bytes: await blank(), said: templateWords.ready, words: templateWords });
    await template();
    await workspace.prepare();
  };
  const onSample = async (to: Destination): Promise<void> => {
    const { bytes, arrival } = await sample(to);
    if (arrival === 'opened') return;
    const said = arrival === 'refused' ? sampleWords.offered : sampleWords.ready;
    setOffered({ bytes, said, words: sampleWords });
  };

  return (
    <>
      <Entered />
      {offered && (
        <Notice kind="info" onClose={() => setOffered(null)}>
          {offered.said}{' '}
          <Download bytes={offered.bytes} file={offered.words.file} label={offered.words.save} />
        </Notice>
      )}
      {answered && (
        <Notice kind="success">
          {answered.made !== null && asked.made(answered.made)}
          {asked.given(answered)}{' '}
          <Button size="small" disabledFocusable={running} onClick={() => void workspace.takeAnswerBack()}>
            {asked.takeBack}
          </Button>
        </Notice>
      )}
      {replaced && (
        <Suspense fallback={null}>
          <LazyReplaced
            replaced={replaced}
            busy={running}
            onUndo={() => void workspace.takeReplacementBack()}
          />
        </Suspense>
      )}
      {failed && <ErrorNotice error={failed} onClose={() => setFailed(null)} />}
      <PrepareView
        preparation={preparation}
        busy={making || running}
        onReread={() => void workspace.prepare()}
        onGo={(place) => void workspace.goTo(place)}
        onMap={(choice) => void workspace.mapColumn(choice)}
        onUnmap={(choice) => void workspace.unmapColumn(choice)}
        onAnswer={(answer) => void workspace.answer(answer)}
        onReplace={(runs) => void workspace.replace(runs)}
        onTemplate={(to) => void carryOut(() => onTemplate(to))}
        onSample={(to) => void carryOut(() => onSample(to))}
      />
    </>
  );
}
