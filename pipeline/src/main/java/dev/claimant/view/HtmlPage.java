package dev.claimant.view;

import dev.claimant.document.Metadata;
import dev.claimant.record.ClaimFormat;
import dev.claimant.record.ClaimKind;
import dev.claimant.record.ClaimRecord;
import dev.claimant.record.ClaimWriter;
import dev.claimant.support.Sha256;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Shows a marked text as one HTML file that needs nothing else: the text with its claims marked,
 * and next to it a card for each claim. Reads well without JavaScript. A policy in the page keeps
 * any script but its own from running, whatever the document holds.
 */
public final class HtmlPage {
  private final MarkedText marked;
  private final Map<String, Integer> indices = new HashMap<>();
  private final Set<Integer> anchored = new HashSet<>();
  private final StringBuilder html = new StringBuilder();

  private HtmlPage(MarkedText marked) {
    this.marked = marked;
    for (int i = 0; i < marked.claims().size(); i++) {
      indices.put(marked.claims().get(i).id(), i);
    }
  }

  /**
   * The page.
   *
   * @param note what to say of the claims as a whole
   */
  public static String of(MarkedText marked, Optional<String> note) {
    HtmlPage page = new HtmlPage(marked);
    page.head();
    page.text(note);
    page.panel();
    return page.html.toString();
  }

  private void head() {
    String script = Html.resource("show.js");
    html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .append("style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; ")
        .append("script-src 'sha256-")
        .append(
            Base64.getEncoder().encodeToString(Sha256.of(script.getBytes(StandardCharsets.UTF_8))))
        .append("'\"/>\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
        .append("<meta name=\"color-scheme\" content=\"light dark\"/>\n<title>")
        .append(Html.escape(title()))
        .append(" – claims</title>\n<style>")
        .append(Html.resource("colors.css"))
        .append(Html.resource("show.css"))
        .append("</style>\n<script defer=\"defer\">")
        .append(script)
        .append("</script>\n</head>\n<body>\n");
  }

  private String title() {
    return marked.document().metadata().title().orElse(marked.document().id());
  }

  private void text(Optional<String> note) {
    Metadata known = marked.document().metadata();
    html.append("<header class=\"top\">\n<h1>").append(Html.escape(title())).append("</h1>\n<p>");
    known.byline().ifPresent(byline -> html.append(Html.escape(byline)).append(" · "));
    known.date().ifPresent(date -> html.append(date).append(" · "));
    known.url().ifPresent(this::link);
    html.append(count(ClaimKind.STATEMENT, "statement", "statements"))
        .append(" · ")
        .append(count(ClaimKind.QUANTITY, "quantity", "quantities"))
        .append(note.map(text -> " · " + Html.escape(text)).orElse(""))
        .append("</p>\n<ul class=\"legend\" aria-label=\"Legend: switch a mark on or off\">\n");
    for (RecordPart part :
        List.of(RecordPart.SOURCE, RecordPart.CUE, RecordPart.CONTENT, RecordPart.QUANTITY)) {
      String name = part.label();
      html.append("<li><label><input type=\"checkbox\" id=\"show-")
          .append(name)
          .append("\" checked=\"checked\"/><span class=\"")
          .append(classes(part, true, true))
          .append("\">")
          .append(name)
          .append("</span></label></li>\n");
    }
    html.append("</ul>\n</header>\n<main>\n<article aria-label=\"Text\">\n");
    for (List<TextSegment> paragraph : marked.paragraphs()) {
      html.append("<p>");
      paragraph.forEach(this::segment);
      html.append("</p>\n");
    }
    html.append("</article>\n");
  }

  private void link(String url) {
    html.append(Html.link(url, url)).append(" · ");
  }

  private String count(ClaimKind kind, String one, String many) {
    long count = marked.claims().stream().filter(claim -> claim.kind() == kind).count();
    return count + " " + (count == 1 ? one : many);
  }

  private void segment(TextSegment segment) {
    String text = Html.escape(marked.document().text(segment.span()));
    List<HighlightMark> own =
        segment.marks().stream().filter(mark -> mark.part() != RecordPart.CONTEXT).toList();
    boolean first = false;
    for (HighlightMark mark : own) {
      if (anchored.add(mark.claim())) {
        html.append("<span id=\"at-").append(id(mark.claim())).append("\"></span>");
        first = true;
      }
    }
    String claims = claims(segment.marks());
    if (own.isEmpty()) {
      html.append(claims.isEmpty() ? text : "<span data-on=\"" + claims + "\">" + text + "</span>");
      return;
    }
    html.append("<a href=\"#")
        .append(id(own.get(0).claim()))
        .append("\" class=\"")
        .append(classes(segment))
        .append("\" data-on=\"")
        .append(claims)
        .append("\" data-claims=\"")
        .append(claims(own))
        // One stop for the tab key at each claim, not at each of its pieces.
        .append(first ? "\">" : "\" tabindex=\"-1\">")
        .append(text)
        .append("</a>");
  }

  private String id(int claim) {
    return Html.escape(marked.claims().get(claim).id());
  }

  private static String claims(List<HighlightMark> marks) {
    return marks.stream()
        .map(mark -> String.valueOf(mark.claim()))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String classes(TextSegment segment) {
    List<String> classes = new ArrayList<>();
    for (RecordPart part :
        List.of(RecordPart.CONTENT, RecordPart.SOURCE, RecordPart.CUE, RecordPart.QUANTITY)) {
      List<HighlightMark> marks =
          segment.marks().stream().filter(mark -> mark.part() == part).toList();
      if (!marks.isEmpty()) {
        classes.add(
            classes(
                part,
                marks.stream().anyMatch(segment::begins),
                marks.stream().anyMatch(segment::ends)));
      }
    }
    if (segment.depth(RecordPart.CONTENT) > 1) {
      classes.add("nested");
    }
    return String.join(" ", classes);
  }

  private static String classes(RecordPart part, boolean begins, boolean ends) {
    String name = part.label();
    return name + (begins ? " " + name + "-begins" : "") + (ends ? " " + name + "-ends" : "");
  }

  private void panel() {
    html.append("<aside aria-label=\"Claims\">\n<div class=\"bar\">\n<fieldset>\n")
        .append("<legend>Show</legend>\n");
    filter("all", "All", true);
    filter("statements", "Statements", false);
    filter("quantities", "Quantities", false);
    html.append("</fieldset>\n<button type=\"button\" id=\"back\" hidden=\"hidden\">")
        .append("All claims</button>\n</div>\n<ol class=\"cards\">\n");
    for (int i = 0; i < marked.claims().size(); i++) {
      card(i, marked.claims().get(i));
    }
    html.append("</ol>\n");
    if (marked.claims().isEmpty()) {
      html.append("<p class=\"none\">No claims in this text.</p>\n");
    }
    html.append("</aside>\n</main>\n</body>\n</html>\n");
  }

  private void filter(String id, String label, boolean checked) {
    html.append("<label><input type=\"radio\" name=\"kind\" id=\"only-")
        .append(id)
        .append(checked ? "\" checked=\"checked\"/>" : "\"/>")
        .append("<span>")
        .append(label)
        .append("</span></label>\n");
  }

  private void card(int index, ClaimRecord claim) {
    html.append("<li class=\"card is-")
        .append(claim.kind().label())
        .append("\" data-claim=\"")
        .append(index)
        .append("\">\n<details>\n<summary>\n<span class=\"line\"><b>")
        .append(claim.kind().label())
        .append("</b> <span class=\"who\">")
        .append(Html.escape(Facts.whoInShort(claim)))
        .append("</span>")
        .append(
            Facts.notSaid(claim)
                .map(stance -> " <em class=\"stance\">" + stance + "</em>")
                .orElse(""))
        .append(
            Facts.confidence(claim)
                .map(share -> " <span class=\"sure\" title=\"confidence\">" + share + "</span>")
                .orElse(""))
        .append("</span>\n<span class=\"words\">")
        .append(Html.escape(claim.text()))
        .append("</span>\n");
    String amount = claim.quantity().map(Facts::amount).orElse(claim.text());
    if (!amount.equals(claim.text())) {
      html.append("<span class=\"amount\">").append(Html.escape(amount)).append("</span>\n");
    }
    Facts.saidOf(claim)
        .ifPresent(
            of ->
                html.append("<span class=\"amount\">of ")
                    .append(Html.escape(of))
                    .append("</span>\n"));
    html.append("</summary>\n<dl id=\"").append(id(index)).append("\">\n");
    Facts.of(claim).forEach(this::fact);
    html.append("<dt>where</dt><dd><a href=\"#at-")
        .append(id(index))
        .append("\">sentence ")
        .append(claim.sentence().index() + 1)
        .append("</a>, characters ")
        .append(claim.span().start())
        .append("–")
        .append(claim.span().end())
        .append("</dd>\n<dt>id</dt><dd><a class=\"id\" href=\"#")
        .append(id(index))
        .append("\">")
        .append(id(index))
        .append("</a></dd>\n</dl>\n<details class=\"json\"><summary>JSON</summary><pre>")
        .append(Html.escape(json(claim)))
        .append("</pre></details>\n</details>\n</li>\n");
  }

  private void fact(Fact fact) {
    html.append("<dt>").append(Html.escape(fact.label())).append("</dt><dd>");
    html.append(Html.escape(fact.value()));
    for (String id : fact.claims()) {
      Integer index = indices.get(id);
      String words = index == null ? id : marked.claims().get(index).text();
      html.append("<a class=\"claim\" href=\"#")
          .append(Html.escape(id))
          .append("\">")
          .append(Html.escape(words))
          .append("</a>");
    }
    html.append("</dd>\n");
  }

  private String json(ClaimRecord claim) {
    StringWriter json = new StringWriter();
    try (ClaimWriter writer = new ClaimWriter(json, ClaimFormat.JSON)) {
      writer.write(claim.document(), marked.document().text(), List.of(claim));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // Without the array around the one record.
    return json.toString().strip().replaceAll("^\\[|\\]$", "").strip();
  }
}
