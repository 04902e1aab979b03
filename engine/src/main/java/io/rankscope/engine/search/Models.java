package io.rankscope.engine.search;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.RankscopeException;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.PassageScorer;
import io.rankscope.engine.inference.TextEncoder;
import java.util.Optional;

/**
 * The models that pipelines name, each opened when it is first asked for. Any thread may use it.
 */
public interface Models {
  /** No models at all. */
  Models NONE =
      new Models() {
        @Override
        public String hash(String name) {
          throw missing(name);
        }

        @Override
        public boolean isOpen(String name) {
          return false;
        }

        @Override
        public TextEncoder encoder(String name) {
          throw missing(name);
        }

        @Override
        public PassageScorer scorer(String name) {
          throw missing(name);
        }

        private static BadInputException missing(String name) {
          return new BadInputException(
              "There is no model '" + name + "'.",
              null,
              "Name it under 'models' in workspace.yaml.");
        }
      };

  /** The models of a catalogue, for as long as it is open. */
  static Models of(ModelCatalogue catalogue) {
    return new Models() {
      @Override
      public String hash(String name) {
        return catalogue.facts(name).hash();
      }

      @Override
      public boolean isOpen(String name) {
        return catalogue.isOpen(name);
      }

      @Override
      public TextEncoder encoder(String name) {
        return catalogue.encoder(name);
      }

      @Override
      public PassageScorer scorer(String name) {
        return catalogue.scorer(name);
      }
    };
  }

  /**
   * SHA-256 of a model's files and effective settings.
   *
   * @throws RankscopeException when it cannot be opened
   */
  String hash(String name);

  /** Whether the model is open now, so that asking for it costs nothing; opens none. */
  boolean isOpen(String name);

  /**
   * The encoder of that name.
   *
   * @throws RankscopeException when it cannot be opened or is a reranker
   */
  TextEncoder encoder(String name);

  /**
   * The model of that name as one that scores passages for a query.
   *
   * @throws RankscopeException when it cannot be opened or used as such
   */
  PassageScorer scorer(String name);

  /** The hash, or nothing for a model that cannot be opened. */
  default Optional<String> hashIfOpen(String name) {
    try {
      return Optional.of(hash(name));
    } catch (RankscopeException e) {
      // Whoever needs the model is told when it is used.
      return Optional.empty();
    }
  }
}
