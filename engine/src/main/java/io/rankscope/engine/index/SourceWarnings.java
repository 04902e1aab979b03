package io.rankscope.engine.index;

import io.rankscope.engine.analysis.AnalyzerSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What somebody who reads results of a source must know, in words. */
final class SourceWarnings {
  private SourceWarnings() {}

  static List<String> of(
      List<IndexProfile> profiles,
      ResolvedRoles resolved,
      Map<String, AnalyzerSpec> specs,
      FieldSurvey survey) {
    List<String> warnings = new ArrayList<>();
    FieldRoles roles = resolved.roles();
    if (survey.fields().isEmpty()) {
      return warnings;
    }
    Stream.of(roles.id().stream(), roles.document().stream(), roles.textFields().stream())
        .flatMap(names -> names)
        .filter(name -> resolved.origin() == ResolvedRoles.Origin.WORKSPACE)
        .filter(name -> !survey.fields().containsKey(name))
        .forEach(
            name ->
                warnings.add(
                    "The workspace gives a role to the field '" + name + "', which no shard has."));
    if (profiles.stream().map(IndexProfile::withoutVectors).distinct().count() > 1) {
      warnings.add(
          "The shards were built with different settings; those of the first shard are used.");
    }
    if (roles.id().isEmpty()) {
      warnings.add(
          "No field holds ids, so they are made up from shard and document number; they change"
              + " when the index does, so these passages cannot be graded.");
    }
    roles.textFields().stream()
        .filter(field -> !specs.containsKey(field) && survey.fields().containsKey(field))
        .forEach(
            field ->
                warnings.add(
                    "Nothing says how the field '"
                        + field
                        + "' was analysed; queries use the analyzer 'standard'."));
    return List.copyOf(warnings);
  }
}
