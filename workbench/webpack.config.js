import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { EsbuildPlugin } from 'esbuild-loader';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';

const here = path.dirname(fileURLToPath(import.meta.url));

/** The page of the workbench, and the script that the server puts into the pane; both outside dist/, which is the product. */
export default {
  name: 'workbench',
  mode: process.env.NODE_ENV === 'development' ? 'development' : 'production',
  devtool: false,
  target: ['web', 'es2022'],
  entry: {
    main: path.join(here, 'page', 'main.ts'),
    shim: { import: path.join(here, 'shim', 'shim.ts'), runtime: false },
  },
  output: {
    path: path.resolve(here, '..', 'build', 'workbench'),
    filename: '[name].js',
    // Univer's hyphenation patterns, loaded for the languages that need them: none for Japanese.
    chunkFilename: 'hyphenation/[name].js',
    publicPath: 'auto',
    clean: true,
  },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      { test: /\.ts$/, exclude: /node_modules/, loader: 'esbuild-loader', options: { target: 'es2022' } },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      // Univer's packages leave the extensions off their imports of React's files.
      { test: /\.m?js$/, resolve: { fullySpecified: false } },
    ],
  },
  optimization: {
    // Univer's packages are minified already; esbuild takes seconds for the rest.
    minimizer: [new EsbuildPlugin({ target: 'es2022', css: true, legalComments: 'eof' })],
    splitChunks: {
      cacheGroups: {
        univer: { test: /node_modules[\\/]@univerjs[\\/]/, name: 'univer', chunks: 'initial', priority: 2 },
        vendor: { test: /node_modules[\\/]/, name: 'vendor', chunks: 'initial', priority: 1 },
      },
    },
  },
  plugins: [
    new MiniCssExtractPlugin({ filename: '[name].css' }),
    new HtmlWebpackPlugin({
      template: path.join(here, 'page', 'index.html'),
      chunks: ['univer', 'vendor', 'main'],
      scriptLoading: 'defer',
    }),
  ],
  // The grid is a megabyte by nature, and it is served from the same machine.
  performance: false,
};
