package dev.claimant.support;

import java.util.Set;

/** Words in the names of companies, in lower case and without full stops. */
public final class CompanyWords {
  /** Those that end a company's name and can be left out: "inc". */
  public static final Set<String> CORPORATE = get("corporate");

  /** Those that many companies' names begin with, so that one alone is no short name: "united". */
  public static final Set<String> COMMON_FIRST = get("common first");

  private CompanyWords() {}

  private static Set<String> get(String name) {
    return WordList.named(CompanyWords.class, "company-words.txt", name);
  }
}
