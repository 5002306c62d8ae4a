import type { Member } from '../../grant/input/records';
import { prefectureCell } from '../cells/names';
import { corporationNumberCell, establishmentNumberCell, nameCell } from '../cells/texts';
import * as words from '../cells/words';
import { choice, code, CORPORATION_NUMBER, ESTABLISHMENT_NUMBER, prose } from './entry';
import { type InputColumns, services, word } from './input-column';
import { likelyReceipt } from './likely-names';

/** Columns of 構成員, in the order of the contract. */
export const memberInputs = {
  receiptNumber: {
    header: '受付番号',
    required: true,
    synonyms: ['受付No', '受付No.', '申請番号', '整理番号', '受付ID'],
    likely: likelyReceipt('corporationName', 'representative'),
    entry: code(13),
  },
  corporationName: {
    header: '法人名',
    required: true,
    synonyms: ['法人名称', '構成法人名', '運営法人名'],
    read: nameCell,
    entry: prose(30),
  },
  corporationNumber: {
    header: '法人番号',
    synonyms: ['法人番号(13桁)'],
    read: corporationNumberCell,
    entry: code(16, CORPORATION_NUMBER),
  },
  establishmentName: {
    header: '事業所名',
    synonyms: ['事業所名称', '施設名'],
    read: nameCell,
    entry: prose(30),
  },
  establishmentNumber: {
    header: '事業所番号',
    synonyms: ['指定事業所番号', '介護保険事業所番号', '事業所番号(10桁)'],
    read: establishmentNumberCell,
    entry: code(13, ESTABLISHMENT_NUMBER),
  },
  services: {
    header: 'サービス種類',
    synonyms: ['サービス種別', 'サービスの種類', 'サービス種類コード'],
    read: services,
    entry: code(14),
  },
  smallScale: {
    header: '小規模',
    synonyms: ['小規模法人'],
    read: word(words.mark),
    entry: choice(10, 'circle'),
  },
  representative: {
    header: '代表',
    synonyms: ['代表法人', '申請代表者', '代表者'],
    read: word(words.mark),
    entry: choice(10, 'circle'),
  },
  designatorPrefecture: {
    header: '指定権者都道府県',
    synonyms: ['指定都道府県', '指定権者の都道府県'],
    read: prefectureCell,
    entry: choice(18, 'prefecture'),
  },
} satisfies InputColumns<Member>;
