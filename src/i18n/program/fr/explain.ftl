### What `jalon explain` says around its texts, which stand in `src/report/explained/`.

cli-explain-about = Explique un code de problème, avec un exemple et sa correction
cli-explain-code = Le code, par exemple J403 (sans code : la liste de tous)

usage-unknown-code = Le code « { $name } » n'existe pas.
    .aide = « jalon expliquer » sans code donne la liste de tous.

explain-wrong = Ce qui ne va pas :
explain-mended = Une fois corrigé :
explain-append = { $path } (à la fin)
explain-prepend = { $path } (au début)
