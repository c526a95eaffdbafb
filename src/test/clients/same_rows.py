"""Asks every named query with Python's clients and compares with what the command line answered.

    same_rows.py SERVER ANSWERS

SERVER is the address of a running `parley serve`; the folder ANSWERS holds NAME.json of
`parley query NAME --format json` for each query, and graph.ttl of `parley export`.
SPARQLWrapper and pandas ask the server, rdflib asks the exported file itself.
"""

import json
import sys
from pathlib import Path

import pandas
import rdflib
from SPARQLWrapper import JSON, SPARQLWrapper


def rows_of_json(answer):
    columns = answer["head"]["vars"]
    return [
        tuple(row[column]["value"] if column in row else "" for column in columns)
        for row in answer["results"]["bindings"]
    ]


def over_http(server, query):
    endpoint = SPARQLWrapper(server + "sparql", returnFormat=JSON)
    endpoint.setQuery(query)
    return rows_of_json(endpoint.queryAndConvert())


def in_a_data_frame(server, name):
    frame = pandas.read_csv(f"{server}queries/{name}.csv", dtype=str, keep_default_na=False)
    return list(frame.itertuples(index=False, name=None))


def in_the_file(graph, query):
    answer = graph.query(query)
    return [tuple("" if row[column] is None else str(row[column]) for column in answer.vars) for row in answer]


def same(client, rows, expected):
    """rdflib does not put numbers of a derived type in order; all others keep the order as well."""
    return sorted(rows) == sorted(expected) if client == "rdflib" else rows == expected


def main(server, answers):
    graph = rdflib.Graph().parse(answers / "graph.ttl")
    wrong = []
    count = 0
    for file in sorted(answers.glob("*.json")):
        name = file.stem
        query = Path("queries", name + ".rq").read_text(encoding="utf-8")
        expected = rows_of_json(json.loads(file.read_text(encoding="utf-8")))
        found = {
            "SPARQLWrapper": over_http(server, query),
            "pandas": in_a_data_frame(server, name),
            "rdflib": in_the_file(graph, query),
        }
        for client, rows in found.items():
            if not same(client, rows, expected):
                wrong.append(
                    f"{name} with {client}: missing {sorted(set(expected) - set(rows))[:2]}"
                    f", surplus {sorted(set(rows) - set(expected))[:2]}, {len(rows)} rows for {len(expected)}"
                )
        count += len(expected)
    print(f"{count} rows the same with SPARQLWrapper, pandas and rdflib {rdflib.__version__}, {len(graph)} triples")
    if wrong or not count:
        sys.exit("\n".join(wrong))


main(sys.argv[1], Path(sys.argv[2]))
