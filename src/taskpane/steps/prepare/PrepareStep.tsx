import { Suspense, useEffect, useRef, useState } from 'react';
import { prepareTexts } from '../../../catalogue/pane/prepare-texts';
import type { OptionalTable } from '../../../catalogue/template/template-texts';
import type { Destination } from '../../parts/destination';
import { Download } from '../../parts/Download';
import { Notice } from '../../parts/Notice';
import type { PickStart } from '../../parts/pick/draft';
import { useJob } from '../../parts/useJob';
import { makeTemplate, templateFile } from '../../views/intake/make-template';
import { useBusy, usePane, useWorkspace } from '../../workspace/context';
import { LazyApplicantForms, LazyPickTable, LazyReplaced } from './lazy';
import { openSample } from './open-sample';
import { PrepareView } from './PrepareView';
import { Entered } from './questions/Entered';

const { sample: sampleWords, template: templateWords, questions: asked } = prepareTexts;

/** A workbook that is to be saved as a file, and what is said of it. */
interface Offered {
  readonly bytes: Uint8Array;
  readonly said: string;
  readonly words: { readonly file: string; readonly save: string };
}

interface Props {
  /** Puts the blank form into the workbook. */
  readonly template?: typeof makeTemplate;
  /** The blank form as a workbook of its own. */
  readonly blank?: typeof templateFile;
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
  const { came: offered, start, forget } = useJob<Offered | null>();
  const [picking, setPicking] = useState<PickStart | null>(null);
  const entered = useRef(false);
  useEffect(() => {
    if (running || error !== null || (entered.current && preparation !== null)) return;
    entered.current = true;
    void workspace.prepare();
  }, [running, error, preparation, workspace]);

  const onTemplate = async (to: Destination, optional: readonly OptionalTable[]): Promise<void> => {
    const ended = await start('template', async (tools) => {
      if (to === 'file')
        return { bytes: await blank(optional), said: templateWords.ready, words: templateWords };
      await template(optional)(tools);
      return null;
    });
    if (ended === 'done' && to === 'workbook') await workspace.prepare();
  };
  const onSample = (to: Destination) =>
    start('sample', async (tools) => {
      const { bytes, arrival } = await sample(to)(tools);
      if (arrival === 'opened') return null;
      const said = arrival === 'refused' ? sampleWords.offered : sampleWords.ready;
      return { bytes, said, words: sampleWords };
    });

  return (
    <>
      <Entered />
      {offered && (
        <Notice kind="info" onClose={forget}>
          {offered.said}{' '}
          <Download bytes={offered.bytes} file={offered.words.file} label={offered.words.save} />
        </Notice>
      )}
      {answered && (
        <Notice kind="success">
          {answered.made !== null && asked.made(answered.made)}
          {answered.adopted ? asked.adopted(answered.adopted) : asked.given(answered)}
        </Notice>
      )}
      {replaced && (
        <Suspense fallback={null}>
          <LazyReplaced replaced={replaced} />
        </Suspense>
      )}
      <PrepareView
        preparation={preparation}
        busy={running}
        onReread={() => void workspace.prepare()}
        onGo={(place) => void workspace.goTo(place)}
        onMap={(choices) => void workspace.mapColumns(choices)}
        onUnmap={(choice) => void workspace.unmapColumn(choice)}
        onAnswer={(answer) => void workspace.answer(answer)}
        onReplace={(runs) => void workspace.replace(runs)}
        onPick={setPicking}
        onIntake={() => workspace.showIntake()}
        onTemplate={(to, optional) => void onTemplate(to, optional)}
        onSample={(to) => void onSample(to)}
      />
      {preparation && (
        <Suspense fallback={null}>
          <LazyApplicantForms />
        </Suspense>
      )}
      {picking && (
        <Suspense fallback={null}>
          <LazyPickTable start={picking} onClose={() => setPicking(null)} />
        </Suspense>
      )}
    </>
  );
}
