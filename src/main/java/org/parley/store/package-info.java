/**
 * Where the graphs of all articles live and how they are asked: TDB2 on disk, one named graph per article. The only
 * opener of transactions.
 */
package org.parley.store;
