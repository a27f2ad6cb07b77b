#!/usr/bin/env bash
# Measures what each kind of output costs: time, memory and bytes of whole runs of claimant extract, side by side.
#   benchmarks/outputs.sh [DOCUMENTS [ROUNDS [TARGET...]]]
# Documents are the golden texts, again and again, each with a line of its own. A target is the name of a file, or the
# address of a database: claims.jsonl claims.csv claims.parquet claims.duckdb by default.
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd)
documents=${1:-100} rounds=${2:-3}
shift $(($# < 2 ? $# : 2))
(($#)) || set -- claims.jsonl claims.csv claims.parquet claims.duckdb

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
texts=("$home"/pipeline/src/test/resources/golden/*.txt)
mkdir "$work/news"
for ((i = 0; i < documents; i++)); do
  { cat "${texts[i % ${#texts[@]}]}"; printf '\nReport %d came with %d pages.\n' "$i" $((i % 90 + 10)); } >"$work/news/$i.txt"
done
cd "$work"
for target; do "$home/claimant" extract news/0.txt -o "$target" --restart 2>/dev/null; done

printf 'output\tround\tseconds\tCPU seconds\tMB of memory\tbytes\n'
for ((round = 1; round <= rounds; round++)); do
  for target; do
    rm -f "$target"* ./*.ledger.jsonl
    /usr/bin/time -f '%e\t%U\t%S\t%M' -o time "$home/claimant" extract news -o "$target" --restart --threads 1 2>/dev/null
    bytes=$(stat -c %s "$target" 2>/dev/null || echo -)
    awk -F'\t' -v target="${target%%:*}" -v round="$round" -v bytes="$bytes" \
      '{ printf "%s\t%d\t%.1f\t%.1f\t%d\t%s\n", target, round, $1, $2 + $3, $4 / 1000, bytes }' time
  done
done
