import { makeStyles, tokens } from '@fluentui/react-components';
import { prepareTexts } from '../../../catalogue/pane/prepare-texts';
import type { Preparation, PreparedSetting } from '../../../workbook/prepare/preparation';
import { Section } from '../../parts/look/Section';
import { plainList, small } from '../../parts/look/styles';
import { DoubtList } from './questions/DoubtList';
import { SettingItem } from './SettingItem';
import type { PrepareActions } from './types';

const words = prepareTexts.settings;

const useStyles = makeStyles({
  list: plainList,
  note: { ...small, margin: `0 0 ${tokens.spacingVerticalXS}` },
});

/** The settings that must be answered first, then the others. */
export function SettingList({
  preparation,
  ...actions
}: { preparation: Preparation } & Pick<PrepareActions, 'busy' | 'onGo' | 'onAnswer'>) {
  const styles = useStyles();
  const { settings, doubts, hasSettingsTable } = preparation;
  const list = (chosen: readonly PreparedSetting[]) => (
    <ul className={styles.list}>
      {chosen.map((setting) => (
        <li key={setting.item}>
          <SettingItem setting={setting} {...actions} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <Section title={words.first}>
        {!hasSettingsTable && <p className={styles.note}>{words.noSheet}</p>}
        {list(settings.filter(({ mustAnswer }) => mustAnswer))}
      </Section>
      {doubts.length > 0 && (
        <Section title={words.doubts}>
          <DoubtList doubts={doubts} onGo={actions.onGo} />
        </Section>
      )}
      <Section title={words.others}>{list(settings.filter(({ mustAnswer }) => !mustAnswer))}</Section>
    </>
  );
}
