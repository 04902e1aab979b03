package io.rankscope.engine.analysis;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.NearestName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharFilterFactory;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.jspecify.annotations.Nullable;

/** Builds the analyzer of a chain, and says which name or parameter is wrong when it cannot. */
final class ChainBuilder {
  private final Optional<Path> folder;

  ChainBuilder(Optional<Path> folder) {
    this.folder = folder;
  }

  Analyzer build(AnalyzerSpec.Chain chain) {
    CustomAnalyzer.Builder builder =
        folder.map(CustomAnalyzer::builder).orElseGet(CustomAnalyzer::builder);
    for (Component filter : chain.charFilters()) {
      check(
          "char filter",
          filter,
          CharFilterFactory.availableCharFilters(),
          CharFilterFactory::forName);
      add(filter, () -> builder.addCharFilter(filter.name(), new HashMap<>(filter.parameters())));
    }
    Component tokenizer = chain.tokenizer();
    check(
        "tokenizer", tokenizer, TokenizerFactory.availableTokenizers(), TokenizerFactory::forName);
    add(
        tokenizer,
        () -> builder.withTokenizer(tokenizer.name(), new HashMap<>(tokenizer.parameters())));
    for (Component filter : chain.filters()) {
      check(
          "token filter",
          filter,
          TokenFilterFactory.availableTokenFilters(),
          TokenFilterFactory::forName);
      add(filter, () -> builder.addTokenFilter(filter.name(), new HashMap<>(filter.parameters())));
    }
    return builder.build();
  }

  /**
   * Makes the factory once on its own: only so can a wrong parameter be told from the right ones.
   */
  private static void check(
      String kind, Component component, Set<String> available, FactoryMaker maker) {
    if (available.stream().noneMatch(component.name()::equalsIgnoreCase)) {
      throw new BadInputException(
          "There is no " + kind + " named '" + component.name() + "'.",
          null,
          NearestName.remedy(component.name(), new TreeSet<>(available)));
    }
    AskedParameters asked = new AskedParameters(component.parameters());
    try {
      maker.make(component.name(), asked);
    } catch (IllegalArgumentException e) {
      throw badParameter(kind, component, asked, e);
    }
  }

  private static BadInputException badParameter(
      String kind, Component component, AskedParameters asked, IllegalArgumentException cause) {
    Set<String> valid = asked.names();
    for (String given : component.parameters().keySet()) {
      if (!valid.contains(given) && asked.containsKey(given)) {
        return new BadInputException(
            "The " + kind + " '" + component.name() + "' has no parameter '" + given + "'.",
            null,
            valid.isEmpty() ? listOf(valid) : NearestName.remedy(given, valid),
            cause);
      }
    }
    return new BadInputException(
        "The " + kind + " '" + component.name() + "' cannot be made: " + reason(cause) + ".",
        null,
        listOf(valid),
        cause);
  }

  private static void add(Component component, Addition addition) {
    try {
      addition.run();
    } catch (IOException | IllegalArgumentException e) {
      throw new BadInputException(
          "'" + component.label() + "' cannot be made: " + reason(e) + ".",
          null,
          "Check the files and values named in its parameters.",
          e);
    }
  }

  private static String listOf(Collection<String> valid) {
    return valid.isEmpty()
        ? "It takes no parameters."
        : "Its parameters are " + String.join(", ", valid) + ".";
  }

  /** The innermost message: SPI wraps what the factory said. */
  private static String reason(Throwable failure) {
    Throwable inner = failure;
    while (inner.getCause() != null) {
      inner = inner.getCause();
    }
    String message = inner.getMessage();
    return message == null ? inner.getClass().getSimpleName() : message;
  }

  private interface FactoryMaker {
    Object make(String name, Map<String, String> parameters);
  }

  private interface Addition {
    void run() throws IOException;
  }

  /** Remembers which parameters a factory asks for: Lucene keeps no list of them anywhere. */
  private static final class AskedParameters extends HashMap<String, String> {
    private static final Set<String> LUCENES_OWN = Set.of("luceneMatchVersion", "class", "name");
    private final transient Set<String> asked = new TreeSet<>();

    AskedParameters(Map<String, String> given) {
      super(given);
    }

    Set<String> names() {
      return asked;
    }

    private void ask(@Nullable Object key) {
      if (key instanceof String name && !LUCENES_OWN.contains(name)) {
        asked.add(name);
      }
    }

    @Override
    public @Nullable String remove(@Nullable Object key) {
      ask(key);
      return super.remove(key);
    }

    @Override
    public @Nullable String get(@Nullable Object key) {
      ask(key);
      return super.get(key);
    }
  }
}
