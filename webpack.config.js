/**
 * Builds what Excel loads: dist/taskpane.html (pane, ribbon commands and custom functions in one shared runtime),
 * functions.json, a help page for each function, the icons, Microsoft's office.js as it comes, the licence texts of
 * what is bundled and a bill of materials.
 *
 *   OFFICE_JS=local (default)  office.js from our own origin, for networks without the internet (LGWAN)
 *   OFFICE_JS=cdn              office.js from Microsoft's CDN, the only source that Microsoft supports
 *   ADDIN_ORIGIN=https://…     the server that will hold dist/; dist/manifest.xml is written for it
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import CopyWebpackPlugin from 'copy-webpack-plugin';
import CustomFunctionsMetadataPlugin from 'custom-functions-metadata-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import { tsImport } from 'tsx/esm/api';
import { PapersPlugin } from './scripts/papers/plugin.js';

const root = fileURLToPath(new URL('.', import.meta.url));
const DEVELOPMENT_ORIGIN = 'https://localhost:3000';
const CDN_ORIGIN = 'https://appsforoffice.microsoft.com';
/** The metadata generator reads the declarations and their JSDoc here. */
const FUNCTION_FILES = ['functions', 'programme-functions', 'table-functions'].map(
  (name) => `./src/functions/${name}.ts`,
);

/** What office.js asks for on the hosts that we serve; each file is copied unmodified. */
const OFFICE_JS_FILES = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'o15apptofilemappingtable.js',
  'ja-jp/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs_agave.js',
];

const OFFICE_JS_SOURCES = {
  local: { url: 'office-js/office.js', scriptOrigin: '' },
  cdn: { url: `${CDN_ORIGIN}/lib/1/hosted/office.js`, scriptOrigin: ` ${CDN_ORIGIN}` },
};

/**
 * `style-src 'unsafe-inline'`: Fluent UI writes its styles at run time, and office.js some on the web (OfficeDev/office-js
 * 1687); scripts need no such word. No frame-ancestors: Excel on the web frames
 * the pane from origins that Microsoft does not list, and a meta element could not carry it anyway.
 */
function contentSecurityPolicy(scriptOrigin) {
  return [
    "default-src 'self'",
    `script-src 'self'${scriptOrigin}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Puts the policy at the top of <head>: a meta policy does not govern scripts that stand above it. */
class ContentSecurityPolicyPlugin {
  constructor(policy) {
    this.policy = policy;
  }

  apply(compiler) {
    const name = ContentSecurityPolicyPlugin.name;
    const meta = `<meta http-equiv="Content-Security-Policy" content="${this.policy}" />`;
    compiler.hooks.compilation.tap(name, (compilation) => {
      HtmlWebpackPlugin.getHooks(compilation).beforeEmit.tap(name, (data) => {
        const html = data.html.replace(/<head[^>]*>/, (head) => `${head}${meta}`);
        if (html === data.html) throw new Error('the page has no <head> to carry its policy');
        return { ...data, html };
      });
    });
  }
}

/**
 * Writes the help pages to functions/, from what functions.json and the catalogue say, and puts the server that
 * will hold them into their addresses in functions.json.
 */
class FunctionHelpPlugin {
  constructor(origin, policy) {
    this.origin = origin;
    this.policy = policy;
  }

  apply(compiler) {
    const name = FunctionHelpPlugin.name;
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tapPromise({ name, stage }, async () => {
        const metadata = compilation.getAsset('functions.json');
        // The generator's own errors are reported; without its result there is nothing to explain.
        if (metadata === undefined) return;
        const json = String(metadata.source.source()).replaceAll(DEVELOPMENT_ORIGIN, this.origin);
        compilation.updateAsset('functions.json', new sources.RawSource(json));
        const pages = await this.pages(JSON.parse(json).functions);
        for (const page of pages) {
          compilation.emitAsset(`functions/${page.name}`, new sources.RawSource(page.html));
        }
      });
    });
  }

  async pages(functions) {
    const { helpPages } = await tsImport('./src/help/index.ts', import.meta.url);
    const { newest } = await tsImport('./src/scheme/index.ts', import.meta.url);
    return helpPages(functions, { policy: this.policy, book: newest });
  }
}

function officeJsSource() {
  const name = process.env.OFFICE_JS ?? 'local';
  const source = Object.hasOwn(OFFICE_JS_SOURCES, name) ? OFFICE_JS_SOURCES[name] : null;
  if (source === null) throw new Error(`OFFICE_JS must be local or cdn, not ${name}`);
  return { name, ...source };
}

function addinOrigin() {
  const origin = process.env.ADDIN_ORIGIN ?? DEVELOPMENT_ORIGIN;
  const url = new URL(origin);
  if (url.protocol !== 'https:' || url.origin !== origin) {
    throw new Error(`ADDIN_ORIGIN must look like https://server.example, not ${origin}`);
  }
  return origin;
}

/** Files that are served as they stand in the repository. */
function copies(officeJs, origin) {
  const patterns = [
    { from: 'assets/*.{png,json}' },
    { from: 'assets/functions', to: 'functions' },
    { from: 'LICENSE', to: 'LICENSE.txt' },
    { from: 'NOTICE', to: 'NOTICE.txt' },
    { from: 'samples/未来県_定着支援_申請一覧.xlsx', to: 'sample.xlsx' },
    {
      from: 'manifest.xml',
      transform: (content) => content.toString('utf8').replaceAll(DEVELOPMENT_ORIGIN, origin),
    },
  ];
  if (existsSync(`${root}help`)) patterns.push({ from: 'help', to: 'help' });
  if (officeJs.name === 'local') {
    const from = `${root}node_modules/@microsoft/office-js`;
    for (const file of OFFICE_JS_FILES) {
      patterns.push({ from: `${from}/dist/${file}`, to: `office-js/${file}`, info: { minimized: true } });
    }
    patterns.push({ from: `${from}/LICENSE.md`, to: 'office-js/LICENSE.md' });
  }
  return new CopyWebpackPlugin({ patterns });
}

/** Packages of which files are copied, for the bill of materials. */
const copiedPackages = (officeJs) =>
  officeJs.name === 'local'
    ? [{ name: '@microsoft/office-js', files: OFFICE_JS_FILES.map((file) => `office-js/${file}`) }]
    : [];

export default (_env, argv) => {
  const development = argv.mode === 'development';
  const officeJs = officeJsSource();
  const origin = addinOrigin();
  return {
    context: root,
    mode: development ? 'development' : 'production',
    // A development build must run under the same policy as the product, hence no eval in its source maps.
    devtool: development ? 'source-map' : false,
    entry: { taskpane: './src/taskpane/index.tsx', functions: './src/functions/functions.ts' },
    output: {
      path: `${root}dist`,
      filename: ({ chunk }) =>
        // The manifest must name a script of the functions, though the shared runtime loads the page instead.
        development || chunk.name === 'functions' ? '[name].js' : '[name].[contenthash:12].js',
      chunkFilename: development ? '[name].js' : '[name].[contenthash:12].js',
      publicPath: '',
      clean: true,
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'esbuild-loader',
          options: { target: 'es2020', jsx: 'automatic', charset: 'utf8' },
        },
      ],
    },
    performance: { maxAssetSize: 2_500_000, maxEntrypointSize: 2_500_000 },
    plugins: [
      new CustomFunctionsMetadataPlugin({ input: FUNCTION_FILES, output: 'functions.json' }),
      new FunctionHelpPlugin(origin, contentSecurityPolicy('')),
      new HtmlWebpackPlugin({
        filename: 'taskpane.html',
        template: './src/taskpane/taskpane.html',
        chunks: ['taskpane'],
        // Deferred, it would come after Microsoft's runtime may take calls, which looks at whether the page is still
        // loading; a function that is not there yet is #VALUE! for good.
        scriptLoading: 'blocking',
        inject: 'body',
        officeJs: officeJs.url,
      }),
      new ContentSecurityPolicyPlugin(contentSecurityPolicy(officeJs.scriptOrigin)),
      copies(officeJs, origin),
      // A development build is for its maker alone, and not split or joined as the product is.
      ...(development ? [] : [new PapersPlugin(root, copiedPackages(officeJs))]),
    ],
  };
};
