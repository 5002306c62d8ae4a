/** A thing to try in an Excel, since none runs where the add-in is tested. */
export interface ExcelStep {
  readonly about: string;
  readonly doing: string;
  readonly expected: string;
  /** Where it has been reported to go wrong, so that it is known what a × means. */
  readonly reported: string;
}

/** Texts of the sheet 実機の確認 in the workbook 自己点検. */
export const excelCheckTexts = {
  sheet: '実機の確認',
  title: '実際の Excel で確かめること（約10分）',
  notes: [
    '空のブックを開き、「準備」の「見本で試す」で見本のブックを開いて、そこで上から順に試してください。期待どおりなら ○、違えば ×、その Excel で試せないときは － を選び、気付いたことをメモに書きます。',
    '結果はこのブックに残ります。保存して、アドインの管理者に渡してください。元の申請データでは試さないでください。',
  ],
  environment: [
    'Excel の種類と版（［ファイル］→［アカウント］）',
    'Windows・Mac・Web',
    '確認した日・確認した人',
  ],
  headers: ['番号', '確かめること', 'すること', '期待すること', '結果', 'メモ', '報告された不具合'],
  results: ['○', '×', '－'],
  steps: [
    {
      about: '点検が「元に戻す」を消さない',
      doing:
        '空いているセルに文字を入力し、「点検」をします。終わったら、シートのセルを1回押してから Ctrl+Z を押します。',
      expected: '入力した文字が消えます。',
      reported: 'office-js 5918（結合セルを調べると元に戻せなくなる）、3788',
    },
    {
      about: '絞り込んだ表への書き込み',
      doing:
        '「経費」の経費区分を1つに絞り込み、「算定」をします。出てきた「絞り込みを解除して続ける」を押します。確かめたら、絞り込みを解除します。',
      expected:
        '初めは書き込まずに止まります。押したあとは書き込まれ、絞り込みは元に戻ります。解除すると、どの行の「対象経費」もその行の支出額に見合う額です。',
      reported: 'office-js 224、1226、xlwings 747（値が別の行に入る）',
    },
    {
      about: '計算されない式の入れ直し',
      doing:
        'このブックを共有フォルダーに置き、アドインのない Excel で開いて保存し、アドインのある Excel で開き直します。シート「自己点検」にエラーが残ったら、リボンの「再計算・修復」を押します。アドインのない Excel がなければ － です。',
      expected: '#NAME? や #CALC! が値に変わります。',
      reported: 'office-js 5865、6355',
    },
    {
      about: '新しいブックとひな形',
      doing: '「提出用コピーを作る」を押します。次に、空のブックで「ひな形を作る」を押します。',
      expected:
        'コピーは新しいブックとして開くか、保存するリンクが出ます。ひな形は「申請」から「コード表」までのシートが入るか、入らなかったことが表示されます。',
      reported: 'office-js 3568（拡張子のポリシーで落ちる）、3179（入ったのに失敗と返る）',
    },
    {
      about: 'ドロップダウンで選んだ値',
      doing:
        '「点検」のあと、「経費」の経費区分をドロップダウンで別の値に変え、作業ウィンドウの空いた所を押します。',
      expected: '変更された行があることが、作業ウィンドウに表示されます。Web の Excel でも試してください。',
      reported: 'office-js 3888、4066（変更が知らされない）',
    },
    {
      about: '閉じた作業ウィンドウ',
      doing: '作業ウィンドウを閉じ、空いているセルに =GRANT_STAFF(10.4) と入力します。',
      expected: '10秒以内に 10 と表示されます。かかった秒数をメモに書いてください。',
      reported: 'office-js 6936（閉じていると遅い）',
    },
    {
      about: '印刷の幅',
      doing: '「報告」のあと、［ページ レイアウト］タブを開かずに、「総括表」の印刷プレビューを見ます。',
      expected:
        '横は1ページに収まっています。× のときは、作業ウィンドウに直し方が表示されたかをメモに書いてください。',
      reported: 'office-js 1860（幅の指定が無視される）',
    },
    {
      about: '「元に戻す」の単位',
      doing:
        '「経費」の支出額を1つ変えて「算定」をします。シートのセルを1回押してから、変わった額が元に戻るまで Ctrl+Z を押し、回数を数えます。戻したら「点検」をやり直します。',
      expected: '回数をメモに書いてください。1回なら ○、2回以上なら ×、戻らなければ － です。',
      reported: '決まった報告はありません',
    },
    {
      about: '関数の名前',
      doing: '空いているセルに =GRANT_ と入力し、候補を見ます。',
      expected: 'GRANT_AMOUNT などが、前に何も付かない名前で並びます。',
      reported: '名前空間を付けない登録がこの Excel で働くか（LTSC を含む）',
    },
    {
      about: '式の書き方',
      doing: '「報告」のあと、「総括表」の表の左上のセルを選び、数式バーを見ます。',
      expected: '式が表示され、エラーがありません。表の列を指す書き方（[#…] など）をメモに写してください。',
      reported: 'HSTACK と構造化参照の綴りは Excel の版で変わる',
    },
  ] satisfies readonly ExcelStep[] as readonly ExcelStep[],
} as const;
