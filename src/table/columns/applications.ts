import type { Application } from '../../grant/input/records';
import { programmeCell } from '../cells/names';
import { decimalCell } from '../cells/numbers';
import { corporationNumberCell, establishmentNumberCell, nameCell } from '../cells/texts';
import { choice, code, CORPORATION_NUMBER, count, date, ESTABLISHMENT_NUMBER, prose } from './entry';
import { day, type InputColumns, services } from './input-column';
import { likelyReceipt } from './likely-names';
import { requirementInputs } from './requirements';

/** Columns of 申請, in the order of the contract. */
export const applicationInputs = {
  receiptNumber: {
    header: '受付番号',
    required: true,
    synonyms: ['受付No', '受付No.', '申請番号', '整理番号', '受付ID'],
    likely: likelyReceipt('programme', 'corporationName'),
    reported: true,
    entry: code(13),
  },
  programme: {
    header: '事業',
    required: true,
    synonyms: ['事業名', '対象事業', '補助事業', '事業区分', '事業の種類'],
    read: programmeCell,
    reported: true,
    entry: choice(16, 'programmes'),
  },
  receivedOn: {
    header: '受付日',
    synonyms: [
      ...['受理日', '受付年月日', '受理年月日', '収受日', '収受年月日'],
      ...['受付した日', '受理した日', '申請日', '申請年月日'],
    ],
    read: day,
    reported: true,
    entry: date,
  },
  corporationName: {
    header: '法人名',
    required: true,
    synonyms: [
      ...['法人名称', '法人の名称', '申請者', '申請者名'],
      ...['申請法人名', '運営法人', '運営法人名'],
    ],
    read: nameCell,
    reported: true,
    entry: prose(26),
  },
  corporationNumber: {
    header: '法人番号',
    synonyms: ['法人マイナンバー', '法人番号(13桁)'],
    read: corporationNumberCell,
    reported: true,
    entry: code(16, CORPORATION_NUMBER),
  },
  establishmentName: {
    header: '事業所名',
    synonyms: [
      ...['事業所名称', '事業所の名称', '事業所等の名称', '介護事業所名'],
      ...['施設名', '施設名称', '施設の名称', '事業所・施設名'],
    ],
    read: nameCell,
    reported: true,
    entry: prose(26),
  },
  establishmentNumber: {
    header: '事業所番号',
    synonyms: ['指定事業所番号', '介護保険事業所番号', '介護事業所番号', '事業所番号(10桁)', '事業者番号'],
    read: establishmentNumberCell,
    reported: true,
    entry: code(13, ESTABLISHMENT_NUMBER),
  },
  services: {
    header: 'サービス種類',
    synonyms: ['サービス種別', 'サービスの種類', '介護サービス種類', 'サービス種類コード', 'サービスコード'],
    read: services,
    reported: true,
    entry: code(14),
  },
  designator: { header: '指定権者', read: nameCell, entry: prose(13) },
  municipality: {
    header: '市区町村',
    synonyms: ['市町村', '所在市区町村', '所在地市区町村'],
    read: nameCell,
    entry: prose(13),
  },
  fullTimeEquivalent: {
    header: '常勤換算',
    synonyms: ['常勤換算数', '常勤換算職員数', '職員数(常勤換算)', '常勤換算人数'],
    read: decimalCell,
    single: true,
    entry: { kind: 'decimal', width: 10 },
  },
  headcount: {
    header: '実人数',
    synonyms: ['職員数(実人数)', '実人数職員数', '職員実人数'],
    read: decimalCell,
    single: true,
    entry: count(10, 0),
  },
  ...requirementInputs,
} satisfies InputColumns<Application>;
