/** A list of words, as it stands in its file: the build puts it into the bundle. */
declare module '*.txt' {
  const text: string;
  export default text;
}
