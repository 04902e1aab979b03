package io.rankscope.engine.index;

import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.analysis.Analyzers;
import io.rankscope.engine.domain.Sha256;
import io.rankscope.engine.domain.ShardOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;

/**
 * A source as it stood when it was opened: everything that pins share, and what was worked out from
 * it since, by its class. The readers are counted by Lucene; nothing else in here needs closing.
 */
record OpenSource(
    SourceDefinition definition,
    List<OpenedShard> all,
    List<ShardReport> reports,
    List<ShardOutcome> outcomes,
    List<PinnedShard> shards,
    ResolvedRoles roles,
    Map<String, AnalyzerSpec> specs,
    Analyzer analyzer,
    PassageIds ids,
    String fingerprint,
    VectorFields vectors,
    List<String> warnings,
    Map<Class<?>, Object> workedOut) {

  static OpenSource of(SourceDefinition definition, List<OpenedShard> all) {
    List<PinnedShard> shards = new ArrayList<>();
    FieldSurvey survey = new FieldSurvey(Map.of());
    List<IndexProfile> profiles = new ArrayList<>();
    for (OpenedShard shard : all) {
      if (shard.content().isPresent()) {
        OpenedShard.Content content = shard.content().get();
        ShardReport report = shard.report();
        shards.add(new PinnedShard(report.ordinal(), report.path(), content.reader()));
        survey = survey.and(content.survey());
        report
            .commit()
            .flatMap(commit -> ProfileJson.read(commit.userData()))
            .ifPresent(profiles::add);
      }
    }
    Optional<IndexProfile> profile = profiles.stream().findFirst();
    ResolvedRoles roles = roles(definition, profile, survey);
    Map<String, AnalyzerSpec> specs = new TreeMap<>();
    profile.ifPresent(known -> specs.putAll(known.analyzers()));
    specs.putAll(definition.analyzers());
    VectorFields vectors = new VectorFields(definition, all);
    List<String> warnings = new ArrayList<>(SourceWarnings.of(profiles, roles, specs, survey));
    warnings.addAll(vectors.warnings());
    return new OpenSource(
        definition,
        List.copyOf(all),
        all.stream().map(OpenedShard::report).toList(),
        all.stream().map(shard -> shard.report().outcome()).toList(),
        List.copyOf(shards),
        roles,
        specs,
        analyzer(definition, specs, roles.roles()),
        PassageIds.of(shards, roles.roles(), survey),
        fingerprint(all),
        vectors,
        List.copyOf(warnings),
        new ConcurrentHashMap<>());
  }

  private static ResolvedRoles roles(
      SourceDefinition definition, Optional<IndexProfile> profile, FieldSurvey survey) {
    if (definition.roles().isPresent()) {
      return new ResolvedRoles(definition.roles().get(), ResolvedRoles.Origin.WORKSPACE);
    }
    return profile
        .map(known -> new ResolvedRoles(known.roles(), ResolvedRoles.Origin.PROFILE))
        .orElseGet(() -> new ResolvedRoles(RoleGuess.of(survey), ResolvedRoles.Origin.GUESSED));
  }

  private static Analyzer analyzer(
      SourceDefinition definition, Map<String, AnalyzerSpec> specs, FieldRoles roles) {
    Analyzers registry = new Analyzers(definition.folder());
    Map<String, Analyzer> byField = new HashMap<>();
    roles.id().ifPresent(field -> byField.put(field, new KeywordAnalyzer()));
    roles.document().ifPresent(field -> byField.put(field, new KeywordAnalyzer()));
    Map<AnalyzerSpec, Analyzer> made = new HashMap<>();
    specs.forEach(
        (field, spec) -> byField.put(field, made.computeIfAbsent(spec, registry::create)));
    return new PerFieldAnalyzerWrapper(registry.create(AnalyzerSpec.STANDARD), byField);
  }

  /** Sorted commit generations and segment ids, without paths. */
  private static String fingerprint(List<OpenedShard> all) {
    return Sha256.of(
        all.stream()
            .flatMap(shard -> shard.report().commit().stream())
            .map(
                commit ->
                    commit.generation()
                        + commit.segments().stream()
                            .map(SegmentReport::id)
                            .sorted()
                            .collect(Collectors.joining(",", ":", "")))
            .sorted()
            .collect(Collectors.joining("\n")));
  }
}
