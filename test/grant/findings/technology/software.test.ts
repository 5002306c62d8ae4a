import { describe } from 'vitest';
import { type Case, check, type Line, type Said, WATCH } from '../said';

/** R1-05, R1-20, R1-25 and R1-39 to R1-41: 介護ソフト and 表3. */

const SOFTWARE: Line = ['介護ソフト', 1_000_000]; // × 4/5 = 800,000 ≤ 2,500,000 (40名)
const CONTRACT =
  'ソフトの契約を確認し、「職員数連動」か「その他」を記入してください。記入されるまでソフトの基準額が決まりません。';
const STAFF = '申請時点の常勤換算（小数可）または実人数（整数）を記入してください。';
const VENDOR = '当該ベンダーに対し、厚生労働省の調査への回答を促してください。';

const one = (
  text: string,
  application: Case['application'],
  said: readonly Said[],
  amount: number | null = 800_000,
): Case => ({ text, application: application ?? {}, lines: [SOFTWARE], said, 算定額: amount });

describe('R1-05: 介護予防支援', () => {
  const prevention: Said = [
    'R1-05 要確認',
    '申請1 サービス種類',
    '介護予防支援事業所が介護ソフトを申請しています。専ら地域包括支援センターの相談援助業務に使用するものは対象になりません。',
    '介護予防支援の業務に使用することを申請者に確認し、記録を残してください。',
  ];
  check([
    one('46', { サービス種類: '46' }, [prevention]),
    one('46 among others', { サービス種類: '43・46' }, [prevention]),
    one('43', { サービス種類: '43' }, []),
    { text: '46 without 介護ソフト', application: { サービス種類: '46' }, said: [], 算定額: 240_000 },
  ]);
});

describe('R1-20, R1-25: 契約方式 and 職員数', () => {
  const contract = (message: string): Said => ['R1-20 不備', '申請1 契約方式', message, CONTRACT];
  const staff = (fte: string, heads: string): Said => [
    'R1-25 不備',
    '申請1 常勤換算',
    `職員数が決まりません（常勤換算「${fte}」、実人数「${heads}」）。職員数連動の基準額には1名以上が必要です。`,
    STAFF,
  ];
  check([
    one('blank', { 契約方式: null }, [contract('契約方式が未記入です。')], null),
    one('not read', { 契約方式: '月額制' }, [contract('契約方式「月額制」は読み取れません。')], null),
    one('nobody', { 常勤換算: 0.4, 実人数: 0 }, [staff('0.4', '0')], null),
    one('both blank', { 常勤換算: null }, [staff('', '')], null),
    one('not read', { 常勤換算: '約10名', 実人数: 5 }, [staff('約10名', '5')], null),
    one('その他, and no 職員数', { 契約方式: 'その他', 常勤換算: null }, []),
    {
      text: 'neither without software',
      application: { 契約方式: null, 常勤換算: null },
      said: [],
      算定額: 240_000,
    },
  ]);
});

describe('R1-39 to R1-41: what 介護ソフト has to do', () => {
  const seamless = (message: string): Said => [
    'R1-39 不備',
    '申請1 一気通貫',
    message,
    '介護ソフトの機能を確認し、「有」「無」を記入してください。既存のソフトとの組合せで実現する場合も「有」です。',
  ];
  const spec = (severity: string, message: string, action: string): Said => [
    `R1-40 ${severity}`,
    '申請1 標準仕様対応',
    message,
    action,
  ];
  const life = (severity: string, message: string, action: string): Said => [
    `R1-41 ${severity}`,
    '申請1 LIFE連携対応',
    message,
    action,
  ];
  const TESTED = 'ベンダー試験結果・機能調査の結果で対応を確認し、記入してください。';
  const SURVEYED = '介護ソフトの機能調査結果で対応を確認し、記入してください。';
  const home = (value: string | null) => ({ サービス種類: '11', 標準仕様対応: value });
  check([
    one('一気通貫 blank', { 一気通貫: null }, [seamless('一気通貫が未記入です。')]),
    one('一気通貫 無', { 一気通貫: '無' }, [
      seamless(
        '一気通貫が「無」です（記録・情報共有・請求の業務を一気通貫で行えるものであることが必要です）。',
      ),
    ]),
    one('標準仕様 blank', home(null), [spec('不備', '標準仕様対応が未記入です。', TESTED)]),
    one('標準仕様 無', home('無'), [
      spec('不備', '標準仕様対応が「無」です（ケアプランデータ連携標準仕様への対応が必要です）。', TESTED),
    ]),
    one('標準仕様 未掲載', home('未掲載'), [
      spec('要確認', '介護ソフトがケアプランデータ連携標準仕様の公表情報に掲載されていません。', VENDOR),
    ]),
    one('標準仕様 is not asked of 51', { 標準仕様対応: null }, []),
    one('LIFE blank', { LIFE連携対応: null }, [life('不備', 'LIFE連携対応が未記入です。', SURVEYED)]),
    one('LIFE 無', { LIFE連携対応: '無' }, [
      life('不備', 'LIFE連携対応が「無」です（LIFE の CSV 連携仕様への対応が必要です）。', SURVEYED),
    ]),
    one('LIFE 未掲載', { LIFE連携対応: '未掲載' }, [
      life('要確認', '介護ソフトが LIFE の CSV 連携の公表情報に掲載されていません。', VENDOR),
    ]),
    one('LIFE is not asked of 11', { サービス種類: '11', LIFE連携対応: null }, []),
    {
      text: 'none of them without 介護ソフト',
      application: { サービス種類: '11・51', 一気通貫: null, 標準仕様対応: null, LIFE連携対応: null },
      lines: [WATCH],
      said: [],
      算定額: 240_000,
    },
  ]);
});
