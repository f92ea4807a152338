W0417asian
f l BC-LK--Budget     05-14 0040
^BC-LK--Budget,40<
^Lindmar adopts a budget<
	   TARSK (AP) _ The council adopted its budget.
AP-WF-05-14-97 0905GMT<
