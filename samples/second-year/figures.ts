import type { Random } from '../random';

/** Indicators of an establishment: hours of a month, 年休 and 離職 of a year, 満足度 of 100, 収支 of a year in yen. */
export type Figures = Readonly<Record<Indicator, number>>;

type Indicator =
  | '総業務時間'
  | '超過勤務時間'
  | '直接介護時間'
  | '間接業務時間'
  | '記録時間'
  | '年休取得日数'
  | '職員数'
  | '離職者数'
  | '利用者満足度'
  | '収支';

/** What somebody works in a month without 超過勤務, as a rule. */
const MONTHLY_HOURS = 157;

/** Before anything was bought, for so many of staff. */
export function baseline(staff: number, random: Random): Figures {
  const overtime = tenths((staff * random.whole(45, 130)) / 10);
  const total = tenths(staff * MONTHLY_HOURS + overtime);
  return {
    総業務時間: total,
    超過勤務時間: overtime,
    直接介護時間: shareOf(total, random.whole(500, 580)),
    間接業務時間: shareOf(total, random.whole(210, 260)),
    記録時間: shareOf(total, random.whole(75, 120)),
    年休取得日数: random.whole(62, 114) / 10,
    職員数: staff,
    離職者数: Math.round((staff * random.whole(4, 18)) / 100),
    利用者満足度: random.whole(64, 82),
    収支: random.whole(-34, 96) * 50_000,
  };
}

/** A year on: as a rule less 間接業務, less 記録 and less 超過勤務, and more time for people; not everybody is better off. */
export function measured(before: Figures, random: Random): Figures {
  const staff = Math.max(2, before.職員数 + random.whole(-1, 1));
  const overtime = shareOf(before.超過勤務時間, random.whole(640, 980));
  const total = tenths(staff * MONTHLY_HOURS + overtime);
  return {
    総業務時間: total,
    超過勤務時間: overtime,
    直接介護時間: shareOf(total, random.whole(540, 620)),
    間接業務時間: shareOf(before.間接業務時間, random.whole(760, 960)),
    記録時間: shareOf(before.記録時間, random.whole(560, 900)),
    年休取得日数: tenths(before.年休取得日数 + random.whole(-4, 22) / 10),
    職員数: staff,
    離職者数: Math.max(0, before.離職者数 - random.whole(-1, 2)),
    利用者満足度: Math.min(98, before.利用者満足度 + random.whole(-2, 9)),
    収支: before.収支 + random.whole(-14, 42) * 50_000,
  };
}

const tenths = (hours: number): number => Math.round(hours * 10) / 10;
const shareOf = (hours: number, thousandths: number): number => tenths((hours * thousandths) / 1_000);
