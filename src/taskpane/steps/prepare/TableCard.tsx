import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled, SubtractCircle16Regular, Warning16Filled } from '@fluentui/react-icons';
import { Suspense } from 'react';
import { prepareTexts } from '../../../catalogue/pane/prepare-texts';
import type { Preparation, PreparedTable } from '../../../workbook/prepare/preparation';
import { Fold } from '../../parts/look/Fold';
import { rowButton, small } from '../../parts/look/styles';
import { LazyNeeded, LazyOffer } from './lazy';
import { RecognisedColumns } from './RecognisedColumns';
import type { PrepareActions } from './types';
import { UnknownColumns } from './UnknownColumns';

const { tables: words, columns: columnWords } = prepareTexts;

const useStyles = makeStyles({
  card: {
    marginTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalXS,
    paddingInline: 0,
  },
  button: rowButton,
  name: { fontWeight: tokens.fontWeightSemibold },
  address: { fontSize: tokens.fontSizeBase200, color: tokens.colorBrandForegroundLink },
  help: { ...small, gridColumn: '2 / -1', margin: 0 },
  ok: { color: tokens.colorStatusSuccessForeground1 },
  lacking: { color: tokens.colorStatusWarningForeground1 },
  absent: { color: tokens.colorNeutralForeground3 },
  optional: { ...small, margin: 0 },
});

/** 「申請」, 「申請・経費」 … as this program calls the table. */
export const tableName = ({ kinds }: PreparedTable): string =>
  kinds.length > 1 ? words.flat : kinds.map((kind) => words.names[kind]).join('');

interface Props extends PrepareActions {
  readonly table: PreparedTable;
  readonly preparation: Preparation;
}

/** One table: where it stands, what it lacks, and, folded, how its columns are read. */
export function TableCard({ table, preparation, ...actions }: Props) {
  const styles = useStyles();
  const { recognised, missing, unknown } = table;
  const byHand = recognised.filter((column) => column.byHand);
  const others = recognised.filter((column) => !column.byHand);
  const optional = missing.filter(({ needed }) => !needed);
  if (table.found === null) return <AbsentTable table={table} preparation={preparation} {...actions} />;
  return (
    <div className={styles.card}>
      <TableHead table={table} onGo={actions.onGo} />
      {missing.some(({ needed }) => needed) && (
        <Suspense fallback={null}>
          <LazyNeeded table={table} {...actions} />
        </Suspense>
      )}
      {byHand.length > 0 && <RecognisedColumns columns={byHand} {...actions} />}
      {others.length > 0 && (
        <Fold title={columnWords.recognised(others.length)}>
          <RecognisedColumns columns={others} {...actions} />
        </Fold>
      )}
      {optional.length > 0 && (
        <Fold title={columnWords.optional(optional.length)}>
          <p className={styles.optional}>{columnWords.optionalHelp}</p>
          <p className={styles.optional}>{optional.map(({ header }) => header).join('・')}</p>
        </Fold>
      )}
      {unknown.length > 0 && (
        <Fold title={columnWords.unknown(unknown.length)}>
          <UnknownColumns table={table} {...actions} />
        </Fold>
      )}
    </div>
  );
}

function TableHead({ table, onGo }: { table: PreparedTable } & Pick<PrepareActions, 'onGo'>) {
  const styles = useStyles();
  const { found, kinds, missing } = table;
  if (found === null) return null;
  const complete = missing.every(({ needed }) => !needed);
  const Icon = complete ? CheckmarkCircle16Filled : Warning16Filled;
  const name = tableName(table);
  return (
    <button
      type="button"
      className={mergeClasses(styles.head, styles.button)}
      title={words.goTo(name, found.place.address)}
      onClick={() => onGo(found.place)}
    >
      <Icon className={complete ? styles.ok : styles.lacking} aria-hidden />
      <span>
        <span className={styles.name}>{name}</span> {words.rows(found.rows)}
      </span>
      <span className={styles.address}>{found.place.address}</span>
      <span className={styles.help}>
        {found.name === null ? words.asRange : words.asTable(found.name)}
        {kinds.length > 1 && ` ${words.flatNote}`}
      </span>
    </button>
  );
}

function AbsentTable({ table, preparation, ...actions }: Props) {
  const styles = useStyles();
  const { optional } = table;
  const Icon = optional ? SubtractCircle16Regular : Warning16Filled;
  return (
    <div className={mergeClasses(styles.card, styles.head)}>
      <Icon className={optional ? styles.absent : styles.lacking} aria-hidden />
      <span>
        <span className={styles.name}>{tableName(table)}</span> {words.notFound}
      </span>
      <span />
      <div className={styles.help}>
        {optional ? (
          words.optional
        ) : (
          <Suspense fallback={null}>
            <LazyOffer preparation={preparation} wanted={table.kinds[0] ?? 'applications'} {...actions} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
