package io.rankscope.engine.analysis;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.NearestName;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;

/**
 * The registry of analyzers. Holds no state but the folder in which chains look for their files, so
 * any thread may use it; the analyzers it makes may be shared by threads as well.
 */
public final class Analyzers {
  private final ChainBuilder chains;

  /** A registry whose chains find files (stop words, synonyms) on the class path only. */
  public Analyzers() {
    this(Optional.empty());
  }

  /** A registry whose chains find files relative to {@code folder}. */
  public Analyzers(Path folder) {
    this(Optional.of(folder));
  }

  private Analyzers(Optional<Path> folder) {
    this.chains = new ChainBuilder(folder);
  }

  /** Every name that {@link #create} knows, in alphabetical order. */
  public SortedSet<String> names() {
    return NamedAnalyzers.NAMES;
  }

  /**
   * Makes the analyzer that {@code spec} describes. The caller closes it.
   *
   * @throws BadInputException when a name or parameter is unknown, naming the nearest valid one, or
   *     when a chain's file cannot be read
   */
  public Analyzer create(AnalyzerSpec spec) {
    return switch (spec) {
      case AnalyzerSpec.Named named -> create(named.name());
      case AnalyzerSpec.Chain chain -> chains.build(chain);
    };
  }

  private Analyzer create(String name) {
    Supplier<Analyzer> maker = NamedAnalyzers.MAKERS.get(name);
    if (maker == null) {
      throw new BadInputException(
          "There is no analyzer named '" + name + "'.", null, NearestName.remedy(name, names()));
    }
    return maker.get();
  }
}
