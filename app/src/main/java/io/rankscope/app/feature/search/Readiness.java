package io.rankscope.app.feature.search;

import io.rankscope.app.session.OpenedSource;
import io.rankscope.app.shell.Destination;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySet;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How far the screen is from searching: nothing is open, the query set of a source is being read,
 * the source's first search is on its way, it was searched. Each change gives a new one.
 */
sealed interface Readiness {
  /** What is shown, be it of the source that was open before. */
  Optional<SearchState.Outcome> shown();

  /**
   * What stands in the middle of the screen.
   *
   * @param unopened what stands there while there is no source
   */
  default SearchState state(SearchState unopened) {
    Optional<SearchState.Outcome> known = shown();
    if (known.isPresent()) {
      return known.get();
    }
    return this instanceof NothingOpen ? unopened : new SearchState.Opening();
  }

  /** Nothing is open, and nobody has asked anything. */
  static Readiness nothingOpen() {
    return new NothingOpen(Optional.empty());
  }

  /**
   * A source was opened in the place of what was open.
   *
   * @param now what of the screen stays when it is of the same workspace
   */
  default ReadingQueries opened(OpenedSource source, Kept now) {
    return switch (this) {
      case NothingOpen nothing ->
          new ReadingQueries(source, Kept.NOTHING, nothing.question(), Optional.empty());
      case ReadingQueries before ->
          new ReadingQueries(
              source, before.kept().within(before.source(), source), before.question(), shown());
      case Searchable before ->
          new ReadingQueries(
              source, now.within(before.source(), source), Optional.empty(), shown());
    };
  }

  /**
   * What stays when a workspace is read again, or another of its sources is chosen.
   *
   * @param query what was asked last
   * @param querySet name of the set whose queries are listed
   */
  record Kept(Optional<Query> query, Optional<String> querySet) {
    static final Kept NOTHING = new Kept(Optional.empty(), Optional.empty());

    static Kept of(Optional<Query> asked, Optional<QuerySet> listed) {
      return new Kept(asked, listed.map(QuerySet::name));
    }

    private Kept within(OpenedSource before, OpenedSource now) {
      return folder(before).equals(folder(now)) ? this : NOTHING;
    }

    private static Path folder(OpenedSource source) {
      return source.workspace().workspace().folder();
    }
  }

  /** Nothing can be searched yet; what is asked waits. */
  sealed interface Waiting extends Readiness {
    /** What is asked as soon as something can be searched. */
    Optional<Destination> question();

    /** The same with {@code question} in the place of what was asked before. */
    Waiting asked(Destination question);

    /** The same with nothing to ask. */
    Waiting withoutQuestion();
  }

  /** There is no source. */
  record NothingOpen(Optional<Destination> question) implements Waiting {
    @Override
    public Optional<SearchState.Outcome> shown() {
      return Optional.empty();
    }

    @Override
    public NothingOpen asked(Destination other) {
      return new NothingOpen(Optional.of(other));
    }

    @Override
    public NothingOpen withoutQuestion() {
      return new NothingOpen(Optional.empty());
    }
  }

  /**
   * The query set of a source is being read, which tells what is asked first.
   *
   * @param kept what was shown of the same workspace
   */
  record ReadingQueries(
      OpenedSource source,
      Kept kept,
      Optional<Destination> question,
      Optional<SearchState.Outcome> shown)
      implements Waiting {
    @Override
    public ReadingQueries asked(Destination other) {
      return new ReadingQueries(source, kept, Optional.of(other), shown);
    }

    @Override
    public ReadingQueries withoutQuestion() {
      return new ReadingQueries(source, kept, Optional.empty(), shown);
    }

    /** The queries are there, or it is known that there are none. */
    FirstSearch read() {
      return new FirstSearch(source, shown);
    }
  }

  /** A source can be searched. */
  sealed interface Searchable extends Readiness {
    OpenedSource source();

    /** A search has ended with {@code outcome}, which is shown from now on. */
    default Searched ended(SearchState.Outcome outcome) {
      return new Searched(source(), outcome);
    }
  }

  /** The first search has not ended. The ranking of the query set waits for it. */
  record FirstSearch(OpenedSource source, Optional<SearchState.Outcome> shown)
      implements Searchable {}

  /** The source was searched and {@code outcome} is shown. */
  record Searched(OpenedSource source, SearchState.Outcome outcome) implements Searchable {
    @Override
    public Optional<SearchState.Outcome> shown() {
      return Optional.of(outcome);
    }
  }
}
