### What `jalon explain` says around its texts, which stand in `src/report/explained/`.

cli-explain-about = Explain the code of a problem, with an example and its mend
cli-explain-code = The code, for example J403 (without one: the list of all)

usage-unknown-code = There is no code “{ $name }”.
    .aide = “jalon explain” without a code lists them all.

explain-wrong = What is wrong:
explain-mended = Once mended:
explain-append = { $path } (at the end)
explain-prepend = { $path } (at the beginning)
