/** Where the compiled files lie, as a file URL. Apart, because Babel can't make CommonJS of `import.meta`. */
export const here = import.meta.url;
